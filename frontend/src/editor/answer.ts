// What comes back from the server, and where it goes in the page.

/** The document that an answer holds. */
export function parsed(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/html');
}

/** Puts the content of an answer into a part of the page. */
export function addressed(id: string, content: HTMLElement): void {
  const part = document.getElementById(id);
  if (!part) return;
  part.replaceChildren(...[...content.childNodes].filter((each) => !(each instanceof HTMLElement && each.id === 'status')));
  window.htmx?.process(part);
}

/** The status line: what is saved and what is left to guess. */
export function renewStatus(page: Document): void {
  const old = document.getElementById('status');
  const fresh = page.getElementById('status');
  if (!old || !fresh) return;
  const focused = document.activeElement instanceof HTMLElement && old.contains(document.activeElement) ? document.activeElement.dataset['key'] : undefined;
  fresh.removeAttribute('hx-swap-oob');
  for (const next of fresh.querySelectorAll<HTMLInputElement>('[name=next]')) next.value = location.pathname;
  old.replaceWith(document.adoptNode(fresh));
  window.htmx?.process(fresh);
  if (focused) (fresh.querySelector<HTMLElement>(`[data-key="${focused}"]:enabled`) ?? fresh.querySelector<HTMLElement>('[data-key]:enabled'))?.focus();
  fresh.dispatchEvent(new CustomEvent('htmx:afterSwap', { bubbles: true, detail: { elt: fresh, target: fresh } }));
}

export function tellNotSaved(text: string): void {
  const saved = document.querySelector('#status .saved');
  if (!saved || saved.textContent === text) return;
  saved.textContent = text;
  saved.classList.add('error');
}
