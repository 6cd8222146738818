// What every page does: times as the reader's clock tells them, undo by key, the menu folded where there is little room,
// and what is wrong told in the title and brought to the focus.

const EDITABLE = 'input, textarea, select, [contenteditable]';

const WRONG = 'main .error-summary, main p.error';
const ERROR = 'Error: ';

document.addEventListener('DOMContentLoaded', settle);
document.addEventListener('DOMContentLoaded', bringToFocus);
document.addEventListener('htmx:afterSwap', settle);
document.addEventListener('htmx:afterSettle', tellInTitle);
document.addEventListener('htmx:afterSettle', focusOnWhatCame);
document.addEventListener('htmx:sendError', () => tellUnsaved('Not saved: the server does not answer. Your text is still here; try again.'));
document.addEventListener('htmx:responseError', () => tellUnsaved('Not saved: something went wrong. Your text is still here; try again.'));
document.addEventListener('keydown', undoByKey);
if (document.readyState !== 'loading') settle();

/** A page that opens with something wrong, or with news, begins there; whoever uses no eyes would not find it. */
function bringToFocus(): void {
  tellInTitle();
  const told = document.querySelector<HTMLElement>('main .error-summary, main [data-focus]');
  const found = told ?? (document.activeElement === document.body ? document.querySelector<HTMLElement>(WRONG) : null);
  if (!found) return;
  if (!found.hasAttribute('tabindex')) found.tabIndex = -1;
  found.focus();
  found.removeAttribute('data-focus');
}

/** The title says whether something is wrong, also for a part that was swapped, which brings no title along. */
function tellInTitle(): void {
  const bare = document.title.replace(ERROR, '');
  const title = document.querySelector(WRONG) ? ERROR + bare : bare;
  if (title !== document.title) document.title = title;
}

/**
 * What came takes the focus once; with the next swap it would take it away from whoever goes on typing elsewhere. Until
 * htmx has settled, a part still has the attributes of the one that it replaces.
 */
function focusOnWhatCame(): void {
  const came = document.querySelector<HTMLElement>('[data-focus]');
  came?.focus();
  came?.removeAttribute('data-focus');
}

function settle(): void {
  localTimes();
  askTheServer();
  const fold = document.querySelector<HTMLDetailsElement>('.side-fold');
  if (fold && !fold.dataset.settled) {
    fold.dataset.settled = 'yes';
    fold.open = window.matchMedia('(min-width: 60rem)').matches;
  }
}

/** The server says what is missing in our words; only dates and numbers, which a browser sends blank when half typed, it checks itself. */
function askTheServer(): void {
  for (const form of document.querySelectorAll('form')) form.noValidate = !form.querySelector('[type=date], [type=number]');
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
