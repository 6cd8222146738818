// The coach: one key between one question at a time and the grid, and answers to and from a spreadsheet.

const SWITCH = 'F2';

document.addEventListener('DOMContentLoaded', () => takeUp(window.matchMedia('(pointer: coarse)').matches));
document.addEventListener('htmx:afterSwap', (event) => {
  if (event.target instanceof Element && event.target.id === 'coach') takeUp(false);
});

document.addEventListener('keydown', (event) => {
  const other = document.querySelector<HTMLElement>('[data-other-view]')?.dataset.otherView;
  if (event.key !== SWITCH || event.ctrlKey || event.altKey || event.metaKey || !other) return;
  event.preventDefault();
  window.location.assign(other);
});

document.addEventListener('keydown', (event) => {
  const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('#coach form') : null;
  if (!form || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  form.querySelector<HTMLButtonElement>('.buttons > .button, .button:not([name=less], [name=more])')?.click();
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#copy-out') : null;
  if (!link || event.ctrlKey || event.metaKey || !navigator.clipboard) return;
  event.preventDefault();
  void copyOut(link);
});

document.addEventListener('paste', (event) => {
  const cell = event.target instanceof HTMLInputElement ? event.target.closest<HTMLFormElement>('.answer-cell form') : null;
  const text = event.clipboardData?.getData('text/plain').replace(/\r\n/g, '\n').replace(/\n$/, '') ?? '';
  if (!cell || !text.includes('\n')) return;
  event.preventDefault();
  pasteFrom(cell, text);
});

/** The cursor where the answer goes, or what is to be mended; a hand-held device is spared its keyboard at first. */
function takeUp(spared: boolean): void {
  const trouble = document.querySelector<HTMLElement>('#coach .error-summary');
  if (trouble) trouble.focus();
  else if (!spared) document.querySelector<HTMLElement>('#coach form.answer :is(input:not([type=hidden]), select, textarea)')?.focus();
}

/** The rows to the clipboard; where that is not allowed, they open as a page. */
async function copyOut(link: HTMLAnchorElement): Promise<void> {
  try {
    const rows = await (await fetch(link.href)).text();
    await navigator.clipboard.writeText(rows);
    const told = document.getElementById('copied');
    if (told) told.textContent = `${rows.trim().split('\n').length - 1} rows copied; paste them into a spreadsheet.`;
  } catch {
    window.location.assign(link.href);
  }
}

/** Several lines pasted into one cell fill the rows below it, after a look at what they would answer. */
function pasteFrom(cell: HTMLFormElement, text: string): void {
  const form = document.querySelector<HTMLFormElement>('#paste');
  const row = cell.querySelector<HTMLInputElement>('[name=q]');
  const block = form?.querySelector<HTMLTextAreaElement>('[name=block]');
  const start = form?.querySelector<HTMLInputElement>('[name=from]');
  if (!form || !row || !block || !start) return;
  block.value = text;
  start.value = row.value;
  form.submit();
}
