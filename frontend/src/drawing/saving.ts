// Saving as it is drawn: a moment after each change, and never while somebody types or drags.

import type { Board } from './board';
import type { Saved, Sheet } from './sheet';

const A_MOMENT = 700;
const AGAIN_AFTER = 4000;

export class Saving {
  private unsaved = false;
  private seen: number;
  private given: number;
  private since = '';
  private sent = '';
  private timer = 0;
  private underway = false;
  private stopped = false;
  private isLeaving = false;

  constructor(
    private readonly board: Board,
    private readonly place: HTMLElement,
    version: number,
  ) {
    this.seen = version;
    this.given = version;
    if (!board.mayEdit) return;
    board.on(['commandStack.changed'], () => this.changed());
    board.on(['directEditing.complete', 'directEditing.cancel', 'drag.cleanup'], () => this.soon());
    document.addEventListener('visibilitychange', () => void (document.visibilityState === 'hidden' && this.save()));
    window.addEventListener('beforeunload', (event) => {
      if (this.unsaved || (waiting() && !this.isLeaving)) event.preventDefault();
    });
    this.watchWhatWaits();
    place.addEventListener('htmx:afterRequest', (event) => this.answered((event as CustomEvent).detail as Answer));
    this.keep(JSON.parse(document.getElementById('sheet')?.textContent ?? '{}') as Sheet);
  }

  /** True when all that was drawn is saved and nothing is on its way. */
  get isIdle(): boolean {
    return !this.unsaved && !this.underway;
  }

  /** The version that the drawing on the board is of. */
  get version(): number {
    return this.seen;
  }

  /** Takes a sheet as what is drawn and saved. */
  keep(sheet: Sheet): void {
    this.seen = sheet.version;
    this.given = sheet.version;
    this.since = sheet.content;
    this.unsaved = false;
    this.tell('');
  }

  private changed(): void {
    if (!this.board.isImporting) this.unsaved = true;
    this.stopped = false;
    this.soon();
  }

  private soon(wait = A_MOMENT): void {
    if (!this.unsaved || this.stopped) return;
    this.tell('Not saved yet');
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), wait);
  }

  private async save(): Promise<void> {
    if (!this.unsaved || this.underway || this.stopped) return;
    if (this.board.isBusy()) {
      this.soon();
      return;
    }
    this.underway = true;
    this.unsaved = false;
    this.tell('Saving');
    this.sent = await this.board.content();
    const values = {
      seen: String(this.seen),
      given: String(this.given),
      since: this.since,
      ids: JSON.stringify(this.board.marks.ids),
      content: this.sent,
      waiting: waiting()?.value ?? '',
    };
    await window.htmx?.ajax('post', this.place.dataset['redraw'] ?? '', { source: this.place, target: this.place, swap: 'none', values });
  }

  private answered({ xhr }: Answer): void {
    this.underway = false;
    if (xhr.status === 422) this.stop('Not saved: the drawing cannot be read. Undo your last change or load the page again.');
    else if (xhr.status !== 200 && xhr.status !== 409) this.failed();
    else this.saved(xhr.responseText);
  }

  private saved(text: string): void {
    const answer = new DOMParser().parseFromString(text, 'text/html').getElementById('drawing-saved');
    const saved = JSON.parse(answer?.textContent ?? 'null') as Saved | null;
    if (!saved) {
      this.failed();
      return;
    }
    this.seen = saved.version;
    this.since = this.sent;
    this.board.mark({ ...saved, ids: { ...this.board.marks.ids, ...saved.ids } });
    this.tell(this.unsaved ? 'Not saved yet' : '');
    document.dispatchEvent(new CustomEvent('drawing:saved', { detail: saved }));
    this.soon();
  }

  /** What a colleague changed as well waits above the drawing, with both texts; whoever decides there may leave. */
  private watchWhatWaits(): void {
    const box = document.getElementById('conflict');
    const leave = (): void => void (this.isLeaving = true);
    box?.addEventListener('submit', leave);
    box?.addEventListener('click', (event) => event.target instanceof Element && event.target.closest('a') && leave());
    document.body.addEventListener('htmx:afterSwap', (event) => {
      if (event.target !== box) return;
      this.board.markWaiting(waiting()?.dataset['records']?.split(' ') ?? []);
      if (!this.unsaved) this.tell('');
    });
  }

  private failed(): void {
    this.unsaved = true;
    this.soon(AGAIN_AFTER);
    this.tell('Not saved: the server does not answer. Trying again.', 'error');
  }

  private stop(text: string): void {
    this.stopped = true;
    this.unsaved = true;
    this.tell(text, 'error');
  }

  private tell(text: string, kind = ''): void {
    const line = document.getElementById('drawing-state');
    if (!line) return;
    if (!text && waiting()) {
      this.tell('Not saved: what a colleague changed as well. See above what each of you wrote. All else is saved.', 'error');
      return;
    }
    if (line.textContent !== text) line.textContent = text;
    line.classList.toggle('error', kind === 'error');
    document.documentElement.dataset['saved'] = text ? 'no' : 'yes';
  }
}

/** What waits for a decision, as the server gave it. */
function waiting(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('#conflict [name=waiting]');
}

interface Answer {
  xhr: XMLHttpRequest;
}
