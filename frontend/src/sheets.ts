// Keeps what a person has in hand while a group of a sheet is saved and drawn again: half-typed text, what is unfolded,
// and the place of the cursor.

interface Held {
  values: Map<string, string | boolean>;
  unfolded: Set<string>;
  folded: Set<string>;
  focus: string;
  then: string;
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let then = '';
let held: Held | null = null;
const sent = new Map<string, Map<string, string | boolean>>();
const pressed = new Map<string, HTMLButtonElement>();

document.addEventListener('submit', (event) => {
  const form = groupOf(event.target);
  const button = event.submitter;
  if (!form || !(button instanceof HTMLButtonElement)) return;
  then = button.dataset['then'] ?? '';
  if (sent.has(form.id) && button.name) pressed.set(form.id, button);
}, true);
document.addEventListener('htmx:beforeRequest', (event) => {
  const form = groupOf(event.target);
  if (form) sent.set(form.id, said(form));
});
document.addEventListener('htmx:beforeSwap', (event) => {
  const form = groupOf(event.target);
  held = form ? inHand(form) : null;
});
document.addEventListener('htmx:afterSwap', (event) => {
  const form = groupOf(event.target);
  if (form && held) giveBack(form, held);
});
document.addEventListener('htmx:afterSettle', (event) => {
  const form = groupOf(event.target);
  if (!form) return;
  sent.delete(form.id);
  if (!pressAgain(form) && held) saveTheRest(form, held);
  held = null;
});
document.addEventListener('htmx:afterRequest', (event) => {
  const form = groupOf(event.target);
  if (form) sent.delete(form.id);
});

/** A link to a fact that is asked at another level leads there. */
const wanted = /^#fact-([\w]+)$/.exec(location.hash)?.[1];
if (wanted && !document.getElementById(`fact-${wanted}`) && !location.search.includes('fact=')) {
  location.replace(`${location.pathname}?fact=${wanted}#fact-${wanted}`);
}

function groupOf(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>('form.group') : null;
}

function inputs(form: HTMLFormElement): Input[] {
  return [...form.querySelectorAll<Input>('input[id], textarea[id], select[id]')];
}

function isTicked(input: Input): input is HTMLInputElement {
  return input instanceof HTMLInputElement && (input.type === 'checkbox' || input.type === 'radio');
}

function said(form: HTMLFormElement): Map<string, string | boolean> {
  return new Map(inputs(form).map((input) => [input.id, isTicked(input) ? input.checked : input.value]));
}

/** What was typed after the group was sent, what is unfolded, and where the cursor is. */
function inHand(form: HTMLFormElement): Held {
  const before = sent.get(form.id);
  const values = new Map([...said(form)].filter(([id, value]) => before?.has(id) && before.get(id) !== value));
  const folds = [...form.querySelectorAll<HTMLDetailsElement>('details[id]')];
  const focus = form.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
  const unfolded = new Set(folds.filter((fold) => fold.open).map((fold) => fold.id));
  const folded = new Set(folds.filter((fold) => !fold.open).map((fold) => fold.id));
  const kept = { values, unfolded, folded, focus, then };
  then = '';
  return kept;
}

function giveBack(form: HTMLFormElement, kept: Held): void {
  for (const fold of form.querySelectorAll<HTMLDetailsElement>('details[id]')) {
    if (kept.unfolded.has(fold.id)) fold.open = true;
    else if (kept.folded.has(fold.id) && !fold.querySelector('.trouble')) fold.open = false;
  }
  for (const input of inputs(form)) {
    const value = kept.values.get(input.id);
    if (value === undefined) continue;
    if (isTicked(input)) input.checked = value === true;
    else input.value = String(value);
  }
  putCursor(form, kept);
}

/** What is given back by hand is no change to the browser: it is told at once, or when the person goes on. */
function saveTheRest(form: HTMLFormElement, kept: Held): void {
  for (const input of inputs(form).filter((each) => kept.values.has(each.id))) {
    const tell = () => input.dispatchEvent(new Event('change', { bubbles: true }));
    if (input === document.activeElement && !isTicked(input)) input.addEventListener('blur', tell, { once: true });
    else return void tell();
  }
}

/** A button that was pressed while the group was on its way is pressed in the group that came back. */
function pressAgain(form: HTMLFormElement): boolean {
  const button = pressed.get(form.id);
  pressed.delete(form.id);
  const again = button && [...form.querySelectorAll('button')].find((each) => each.name === button.name && each.value === button.value);
  again?.click();
  return again !== undefined;
}

function putCursor(form: HTMLFormElement, kept: Held): void {
  const wanted = document.getElementById(kept.then) ?? document.getElementById(kept.focus);
  if (!wanted || !form.contains(wanted) || wanted === document.activeElement) return;
  if (kept.then || kept.focus) wanted.focus();
}
