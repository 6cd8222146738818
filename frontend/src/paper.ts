// On paper: just before a page is printed, its picture as it is now, cut into sheets that can be read.

const paper = document.getElementById('paper');
if (paper) window.addEventListener('beforeprint', () => paper.replaceChildren(...sheetsFrom(paper.dataset['from'] ?? '')));

/** The sheets that the server gives; none when it does not answer, and then the picture is printed as a whole. */
function sheetsFrom(address: string): Element[] {
  const request = new XMLHttpRequest();
  request.open('GET', address, false); // what comes later than this event is not printed any more
  try {
    request.send();
  } catch {
    return [];
  }
  const page = new DOMParser().parseFromString(request.status === 200 ? request.responseText : '', 'text/html');
  return [...page.querySelectorAll('.paper figure')].map((sheet) => document.adoptNode(sheet));
}
