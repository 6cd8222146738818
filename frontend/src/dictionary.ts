// Copies a matrix so that it can be pasted into a spreadsheet; without a script it is saved as a file instead.

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', () => void copy(button));
}

async function copy(button: HTMLButtonElement): Promise<void> {
  try {
    const answer = await fetch(button.dataset.copy ?? '');
    if (!answer.ok) throw new Error(String(answer.status));
    await navigator.clipboard.writeText(await answer.text());
    tell('Copied. Paste it into a spreadsheet.');
  } catch {
    tell('Not copied: the browser did not allow it. Save it as CSV instead.');
  }
}

function tell(text: string): void {
  const place = document.querySelector('#copied');
  if (place) place.textContent = text;
}
