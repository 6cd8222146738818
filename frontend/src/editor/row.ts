// One row of the outline as it stands in the page, and rows put into their order.

export const ANSWER = 'answer';

/** The row around something in it. */
export function lineAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('#rows > li') : null;
}

export function inputOf(line: HTMLElement): HTMLInputElement {
  return line.querySelector<HTMLInputElement>('input.text')!;
}

export function depthBehind(line: HTMLElement | null): number {
  return Number(line?.dataset['depth'] ?? 0) + (line?.dataset['kind'] === ANSWER ? 1 : 0);
}

export function setDepth(line: HTMLElement, depth: number): void {
  line.dataset['depth'] = String(depth);
  line.className = `${line.className.replace(/\bin-\d+/g, '').trim()} in-${depth}`;
}

export function made(depth: number): HTMLElement {
  const line = document.createElement('li');
  line.className = `row step draft in-${depth}`;
  line.dataset['depth'] = String(depth);
  line.dataset['kind'] = 'step';
  const number = document.createElement('span');
  number.className = 'number';
  const input = document.createElement('input');
  input.className = 'text';
  input.maxLength = 1000;
  input.placeholder = 'The next step, and @ who does it';
  input.setAttribute('aria-label', 'New line');
  line.append(number, input);
  return line;
}

/** Puts rows into their order without moving the one that holds the focus. */
export function arrange(list: HTMLElement, rows: HTMLElement[]): void {
  const wanted = new Set(rows);
  for (const line of [...list.children]) if (!wanted.has(line as HTMLElement)) line.remove();
  const at = rows.findIndex((line) => line.contains(document.activeElement));
  let next: Element | null = rows[at] ?? null;
  for (const line of rows.slice(0, Math.max(at, 0)).reverse()) {
    if (line.nextElementSibling !== next || line.parentNode !== list) list.insertBefore(line, next);
    next = line;
  }
  let last: Element | null = rows[at] ?? null;
  for (const line of rows.slice(at + 1)) {
    const place: Element | null = last ? last.nextElementSibling : list.firstElementChild;
    if (place !== line) list.insertBefore(line, place);
    last = line;
  }
}

/** Gives a step the number that it has now: the one shown, and the one said to those who listen. */
export function renumber(line: HTMLElement, number: string): void {
  const [shown, said] = line.querySelector('.number')?.childNodes ?? [];
  if (!number || !shown || shown.textContent === number) return;
  shown.textContent = number;
  if (said) said.textContent = ` Step ${number}`;
  const input = inputOf(line);
  input.setAttribute('aria-label', (input.getAttribute('aria-label') ?? '').replace(/^Step [\d.]+/, `Step ${number}`));
}

/** Inside the outline the arrow keys lead from row to row, so links in a row are not stops of the Tab key. */
export function quieten(line: HTMLElement): void {
  for (const link of line.querySelectorAll('a')) link.tabIndex = -1;
}

/** Another text with the cursor where it was. */
export function retext(input: HTMLInputElement, text: string): void {
  const [start, end] = [input.selectionStart, input.selectionEnd];
  input.value = text;
  if (input === document.activeElement) input.setSelectionRange(Math.min(start ?? 0, text.length), Math.min(end ?? 0, text.length));
}
