// The rows: those that are saved, and those that are being typed and have no id yet.

import type { Queue } from './queue';
import { ANSWER, arrange, depthBehind, inputOf, lineAt, made, quieten, renumber, retext, setDepth } from './row';

/** What puts something in the place of what stood in a row, or takes it away. */
const REPLACING = new Set(['role', 'remove']);

/** A row that is typed behind another; `turns` are the moves inwards and outwards that it makes once it is there. */
interface Draft {
  after: HTMLElement | null;
  turns: string[];
}

export class Lines {
  onChoose: (line: HTMLElement) => void = () => undefined;
  chosen: HTMLElement | null = null;
  private readonly list: HTMLElement;
  private readonly drafts = new Map<HTMLElement, Draft>();
  /** The text of a row as it was last sent, and how many answers to it are still to come. */
  private readonly sent = new Map<HTMLElement, { text: string; open: number }>();
  /** The version of what is shown; a row that is half typed when a colleague says it anew stays at the one before. */
  private version = document.body.dataset['version'] ?? '';
  private readonly since = new Map<HTMLElement, string>();
  /** A question or a parting of work that was typed, and the empty row that was opened behind it before its paths were there. */
  private pathFirst: { parting: string; instead: HTMLElement } | null = null;

  constructor(
    private readonly editor: HTMLElement,
    private readonly queue: Queue,
  ) {
    this.list = editor.querySelector<HTMLElement>('#rows')!;
    this.list.addEventListener('focusin', (event) => this.choose(lineAt(event.target)));
    this.list.addEventListener('focusout', (event) => this.left(lineAt(event.target)));
    for (const line of this.all()) quieten(line);
    window.addEventListener('pagehide', () => this.commitFocused());
  }

  /** In an empty workflow the first row waits to be typed. */
  begin(): void {
    this.editor.classList.add('scripted');
    const asked = this.list.querySelector<HTMLElement>('.chosen, :target');
    if (!this.list.querySelector('[data-kind="step"], [data-kind="branch"]')) this.open(this.list.querySelector<HTMLElement>('[data-kind="start"]'));
    else if (asked) inputOf(asked).focus();
  }

  all(): HTMLElement[] {
    return [...this.list.children].filter((each): each is HTMLElement => each instanceof HTMLElement);
  }

  isDraft(line: HTMLElement): boolean {
    return this.drafts.has(line);
  }

  /** Goes to the row of a record: a node, an answer, or the sender of a transfer. */
  goTo(record: string): void {
    const line = this.byId(record) ?? this.byId(record.split('--')[0] ?? '');
    if (line) inputOf(line).focus();
  }

  /** A fresh row behind another, ready to be typed in; behind nothing it is the first. */
  open(after: HTMLElement | null): HTMLElement {
    const empty = [...this.drafts].find(([line, draft]) => draft.after === after && !inputOf(line).value && !this.sent.has(line));
    if (empty) {
      inputOf(empty[0]).focus();
      return empty[0];
    }
    const line = made(after ? depthBehind(after) : 0);
    if (!this.list.querySelector('[data-kind="step"]')) inputOf(line).placeholder = 'The first step, and @ who does it';
    this.drafts.set(line, { after, turns: [] });
    this.put(line);
    inputOf(line).focus();
    return line;
  }

  /** The row that follows when somebody presses Enter. */
  next(line: HTMLElement): void {
    this.commit(line);
    if (this.isDraft(line) && !this.sent.has(line)) return;
    const below = this.all()[this.all().indexOf(line) + 1];
    if (line.dataset['kind'] === 'branch' && below?.dataset['kind'] === ANSWER) inputOf(below).select();
    else this.open(line);
  }

  /** Sends what the row says, if it says something else than what is saved. */
  commit(line: HTMLElement): void {
    const input = inputOf(line);
    const text = input.value.trim();
    const draft = this.drafts.get(line);
    const sent = this.sent.get(line);
    if (!text || sent?.text === input.value) return;
    if (draft && !sent) this.type(line, draft, text);
    else if (sent || input.value !== input.defaultValue) this.name(line, text);
    else this.since.delete(line);
  }

  /** Does something to a row, once it is saved. */
  act(line: HTMLElement, act: string, text = ''): void {
    const draft = this.drafts.get(line);
    if (draft && !this.sent.has(line)) {
      if (act === 'remove') this.drop(line);
      else if (act === 'inner' || act === 'outer') this.turn(line, draft, act);
      else this.commit(line);
      if (!this.sent.has(line)) return;
      if (act === 'inner' || act === 'outer') return;
    } else {
      this.commit(line);
    }
    if (act === 'remove') this.hide(line);
    const since = REPLACING.has(act) ? { since: this.version } : {};
    const refused = (said: string): void => {
      line.hidden = false;
      this.tell(said);
    };
    this.queue.send({ act, row: () => line.dataset['row'] ?? '', text, ...since, refused });
  }

  /** Goes one row up or down; gives whether there was one. */
  step(line: HTMLElement, by: number): boolean {
    const rows = this.all().filter((each) => !each.hidden);
    const other = rows[rows.indexOf(line) + by];
    if (!other) return false;
    inputOf(other).focus();
    return true;
  }

  /** Takes an empty row that nobody saved out of the page. */
  drop(line: HTMLElement): void {
    if (!this.step(line, -1)) this.step(line, 1);
    this.forget(line);
  }

  /** The id of a row, or of the row or workflow that stands in for one that was never saved. */
  idOf(line: HTMLElement | null): string {
    const own = line?.dataset['row'];
    if (own) return own;
    const draft = line ? this.drafts.get(line) : undefined;
    return draft ? this.idOf(draft.after) : (this.editor.dataset['workflow'] ?? '');
  }

  /**
   * Renews the rows from an answer, which holds their order and those that look different now; the row that is being
   * typed in keeps its text and its place under the cursor. Gives whether every row was there.
   */
  renew(parts: HTMLElement): boolean {
    renewText('summary', parts);
    document.getElementById('roles')?.replaceChildren(...(parts.querySelector('#roles')?.children ?? []));
    const known = byShortId(this.all());
    const fresh = byShortId([...parts.querySelectorAll<HTMLElement>('#rows > li')]);
    const order = JSON.parse(parts.querySelector('#order')?.textContent ?? '[]') as [string, string][];
    const rows = order.flatMap(([id, number]) => this.renewed(number, known.get(id), fresh.get(id)));
    const isWhole = rows.length === order.length;
    this.keepTyped(new Set(rows));
    for (const [line, draft] of this.drafts) rows.splice(placeOf(draft, rows), 0, line);
    arrange(this.list, rows);
    this.version = parts.dataset['version'] ?? this.version;
    this.choose(this.chosen && this.chosen.isConnected ? this.chosen : null);
    return isWhole;
  }

  tell(said: string, isTrouble = true): void {
    const told = document.getElementById('told');
    if (!told) return;
    told.classList.toggle('trouble', isTrouble);
    told.textContent = said;
    told.hidden = !said;
  }

  /** The row as it is now: the one in the page, renewed, or the fresh one; none when neither is there. */
  private renewed(number: string, line: HTMLElement | undefined, next: HTMLElement | undefined): HTMLElement[] {
    if (line && next) this.redraw(line, next);
    if (line) {
      this.update(line, next ? inputOf(next).value : inputOf(line).defaultValue);
      renumber(line, number);
      return [line];
    }
    if (!next) return [];
    next.classList.remove('chosen');
    quieten(next);
    return [next];
  }

  private commitFocused(): void {
    const line = lineAt(document.activeElement);
    if (line) this.commit(line);
  }

  private byId(record: string): HTMLElement | undefined {
    return this.all().find((line) => line.dataset['row'] === record);
  }

  private type(line: HTMLElement, draft: Draft, text: string): void {
    this.sending(line);
    this.queue.send({
      act: 'type',
      row: () => this.idOf(draft.after),
      text,
      done: (made) => {
        this.arrived(line);
        this.typed(line, draft, made);
      },
      refused: (said) => this.refuse(line, said),
    });
    for (const turn of draft.turns) this.queue.send({ act: turn, row: () => line.dataset['row'] ?? '' });
  }

  private sending(line: HTMLElement): void {
    this.sent.set(line, { text: inputOf(line).value, open: (this.sent.get(line)?.open ?? 0) + 1 });
    line.classList.add('unsaved');
  }

  private arrived(line: HTMLElement): void {
    const sent = this.sent.get(line);
    if (sent) sent.open -= 1;
  }

  /** A row that was typed is there now; what only said something about the row before is taken away. */
  private typed(line: HTMLElement, draft: Draft, made: string): void {
    this.tell('');
    const id = made === this.idOf(draft.after) ? '' : made;
    const open = [...this.drafts].filter(([, each]) => each.after === line);
    if (!id) {
      for (const [, each] of open) each.after = draft.after;
      this.forget(line);
      return;
    }
    this.drafts.delete(line);
    line.dataset['row'] = id;
    line.classList.remove('draft', 'unsaved');
    const idle = open.find(([each]) => each.contains(document.activeElement) && !inputOf(each).value);
    if (idle && isParting(inputOf(line).value)) this.pathFirst = { parting: id, instead: idle[0] };
  }

  private name(line: HTMLElement, text: string): void {
    this.sending(line);
    this.queue.send({
      act: 'name',
      row: () => line.dataset['row'] ?? '',
      text,
      since: this.since.get(line) ?? this.version,
      done: () => {
        this.arrived(line);
        this.tell('');
      },
      refused: (said) => this.refuse(line, said),
    });
    this.since.delete(line);
  }

  private refuse(line: HTMLElement, said: string): void {
    this.sent.delete(line);
    line.classList.remove('unsaved');
    line.classList.add('refused');
    line.hidden = false;
    this.tell(said);
  }

  private turn(line: HTMLElement, draft: Draft, act: string): void {
    const last = draft.turns[draft.turns.length - 1];
    if (last && last !== act) draft.turns.pop();
    else draft.turns.push(act);
    const deeper = draft.turns.reduce((depth, each) => depth + (each === 'inner' ? 1 : -1), depthBehind(draft.after));
    setDepth(line, Math.max(0, deeper));
    this.commit(line);
  }

  private hide(line: HTMLElement): void {
    if (!this.step(line, -1)) this.step(line, 1);
    line.hidden = true;
  }

  private forget(line: HTMLElement): void {
    const before = this.drafts.get(line)?.after ?? null;
    this.drafts.delete(line);
    this.sent.delete(line);
    line.remove();
    if (this.chosen !== line) return;
    this.chosen = null;
    this.choose(before?.isConnected ? before : null);
  }

  private choose(line: HTMLElement | null): void {
    this.openPaths();
    if (!line) return;
    this.chosen?.classList.remove('chosen');
    this.chosen = line;
    line.classList.add('chosen');
    const field = document.querySelector<HTMLInputElement>('#chosen-row');
    if (field) field.value = this.idOf(line);
    this.onChoose(line);
  }

  /** Paths were opened and nothing more was typed: the first answer, or work on the first path, is next, in place of the empty row. */
  private openPaths(): void {
    const asked = this.pathFirst;
    if (!asked) return;
    const below = this.byId(asked.parting)?.nextElementSibling;
    if (!(below instanceof HTMLElement) || below.dataset['kind'] !== ANSWER) return;
    this.pathFirst = null;
    if (inputOf(asked.instead).value) return;
    if (inputOf(below).value) inputOf(below).select();
    else this.open(below);
    this.forget(asked.instead);
  }

  private left(line: HTMLElement | null): void {
    if (!line) return;
    const input = inputOf(line);
    if (input.value.trim()) this.commit(line);
    else if (!this.isDraft(line)) input.value = input.defaultValue;
    else if (!this.sent.has(line)) setTimeout(() => this.dropIfLeft(line), 200);
  }

  private dropIfLeft(line: HTMLElement): void {
    const isNeeded = line.contains(document.activeElement) || inputOf(line).value || !this.list.querySelector('[data-kind="step"]');
    if (!isNeeded && this.isDraft(line) && document.hasFocus()) this.forget(line);
  }

  private put(line: HTMLElement): void {
    const draft = this.drafts.get(line);
    const rows = this.all();
    if (draft) this.list.insertBefore(line, rows[placeOf(draft, rows)] ?? null);
  }

  /** What is half typed will be sent as an answer to what stood there when it was begun, so that both are shown. */
  private saidByAnother(line: HTMLElement, text: string): void {
    if (!this.since.has(line)) this.since.set(line, this.version);
    this.tell(`Somebody else has just changed this line to “${text}”. Yours is not saved yet.`);
  }

  /** What is typed in or behind a line that a colleague removed becomes a line of its own, behind the one before. */
  private keepTyped(kept: Set<HTMLElement>): void {
    const before = this.all();
    for (const line of before) {
      const input = inputOf(line);
      if (kept.has(line) || line.hidden || this.isDraft(line) || this.sent.has(line) || input.value === input.defaultValue) continue;
      this.drafts.set(line, { after: line, turns: [] });
      delete line.dataset['row'];
      line.classList.add('draft');
      this.tell('Somebody else has removed this line. What you typed is still here; Enter adds it again.');
    }
    for (const [line, draft] of this.drafts) {
      const isGone = (each: HTMLElement | undefined): boolean => each !== undefined && (each === line || !(kept.has(each) || this.isDraft(each)));
      let at = draft.after ? before.indexOf(draft.after) : -1;
      while (isGone(before[at])) at -= 1;
      draft.after = before[at] ?? null;
    }
  }

  /** What is saved of the row's text now; what is being typed or on its way stays. */
  private update(line: HTMLElement, fresh: string): void {
    const input = inputOf(line);
    const sent = this.sent.get(line);
    const isSaved = !sent?.open && (input.value === input.defaultValue || input.value === sent?.text);
    if (!isSaved && !sent && fresh !== input.defaultValue) this.saidByAnother(line, fresh);
    if (input.defaultValue !== fresh) input.defaultValue = fresh;
    if (isSaved && input.value !== fresh) retext(input, fresh);
    if (!sent?.open) this.sent.delete(line);
    line.classList.toggle('unsaved', this.sent.has(line));
  }

  /** All of the row but its text. */
  private redraw(line: HTMLElement, next: HTMLElement): void {
    const input = inputOf(line);
    line.className = next.className;
    line.classList.toggle('chosen', line === this.chosen);
    line.id = next.id;
    line.hidden = false;
    setDepth(line, Number(next.dataset['depth']));
    line.dataset['kind'] = next.dataset['kind'];
    for (const name of ['name', 'placeholder', 'aria-label']) input.setAttribute(name, inputOf(next).getAttribute(name) ?? '');
    for (const child of [...line.children]) if (child !== input) child.remove();
    const [number, , ...others] = [...next.children];
    if (number) line.insertBefore(number, input);
    line.append(...others);
    quieten(line);
  }
}

/** Rows by the last part of their ids. */
function byShortId(rows: HTMLElement[]): Map<string, HTMLElement> {
  return new Map(rows.map((line) => [line.dataset['row']?.split('/').pop() ?? '', line]));
}

/** Whether a line asks, or parts work that is done side by side; what stands behind a stroke is not its own. */
function isParting(text: string): boolean {
  const own = text.trim().replace(/\/.*$/, '');
  return own.includes('?') || own.startsWith('&');
}

/** Where a draft belongs among rows: behind the row it follows and all that lies in it, or before an end. */
function placeOf(draft: Draft, rows: HTMLElement[]): number {
  if (!draft.after) return rows[0]?.dataset['kind'] === 'start' ? 1 : 0;
  let at = rows.indexOf(draft.after);
  if (at < 0) return rows.length - [...rows].reverse().findIndex((row) => row.dataset['kind'] !== 'end');
  if (draft.after.dataset['kind'] === 'end') return at;
  const depth = Number(draft.after.dataset['depth']) - draft.turns.filter((turn) => turn === 'outer').length;
  if (draft.after.dataset['kind'] !== ANSWER || draft.turns.includes('outer')) {
    while (rows[at + 1] && Number(rows[at + 1]?.dataset['depth']) > depth) at += 1;
  }
  return at + 1;
}

function renewText(id: string, parts: HTMLElement): void {
  const fresh = parts.querySelector(`#${id}`);
  const old = document.getElementById(id);
  if (fresh && old && old.textContent !== fresh.textContent) old.textContent = fresh.textContent;
}
