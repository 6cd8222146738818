// What every page does: times as the reader's clock tells them, undo by key, the menu folded where there is little room.

const EDITABLE = 'input, textarea, select, [contenteditable]';

document.addEventListener('DOMContentLoaded', settle);
document.addEventListener('htmx:afterSwap', settle);
document.addEventListener('htmx:afterSwap', () => document.querySelector<HTMLElement>('[data-focus]')?.focus());
document.addEventListener('htmx:sendError', () => tellUnsaved('Not saved: the server does not answer. Your text is still here; try again.'));
document.addEventListener('htmx:responseError', () => tellUnsaved('Not saved: something went wrong. Your text is still here; try again.'));
document.addEventListener('keydown', undoByKey);
if (document.readyState !== 'loading') settle();

function settle(): void {
  localTimes();
  const fold = document.querySelector<HTMLDetailsElement>('.side-fold');
  if (fold && !fold.dataset.settled) {
    fold.dataset.settled = 'yes';
    fold.open = window.matchMedia('(min-width: 60rem)').matches;
  }
}

/** Each time in the reader's own zone, with the zone told on hover. */
function localTimes(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-local]:not([data-settled])')) {
    const at = new Date(time.dateTime);
    if (Number.isNaN(at.valueOf())) continue;
    const today = at.toDateString() === new Date().toDateString();
    time.textContent = today
      ? at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
      : at.toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
    time.title = at.toLocaleString([], { dateStyle: 'full', timeStyle: 'long' });
    time.dataset.settled = 'yes';
  }
}

function undoByKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(EDITABLE)) return;
  const key = event.key.toLowerCase();
  const name = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : '';
  const button = name ? document.querySelector<HTMLButtonElement>(`#status [data-key="${name}"]`) : null;
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
}

function tellUnsaved(text: string): void {
  const saved = document.querySelector('#status .saved');
  if (!saved) return;
  saved.textContent = text;
  saved.classList.add('error');
}
