// The swimlanes: drawn again with each answer, the shape of the chosen row lit, a click leads to its row.
//
// The picture of much work does not come with the answer: it is asked for once nobody has edited for a moment.

import { keepNames } from '../picture/lane-names';
import { parsed } from './answer';

const AFTER = 400;
const AGAIN = 3000;

export class Picture {
  onClick: (record: string) => void = () => undefined;
  private record = '';
  private timer = 0;
  private asked: AbortController | null = null;

  constructor(private readonly editor: HTMLElement) {
    if (this.frame) keepNames(this.frame);
    editor.addEventListener('click', (event) => {
      const group = event.target instanceof Element ? event.target.closest<SVGGElement>('#picture [data-record]') : null;
      if (group) this.onClick(group.dataset['record'] ?? '');
    });
  }

  /** Takes the picture from an answer, at the place where the old one was looked at. */
  renew(parts: HTMLElement): void {
    window.clearTimeout(this.timer);
    this.asked?.abort();
    if ('pictureFollows' in parts.dataset) this.ask(AFTER);
    else this.draw(parts.querySelector<HTMLElement>('#picture'));
  }

  /** Lets an edit go first. */
  wait(): void {
    if (!this.frame?.hasAttribute('aria-busy')) return;
    window.clearTimeout(this.timer);
    this.asked?.abort();
    this.ask(AFTER);
  }

  /** Lights the shapes of a record and brings them into view. */
  light(record: string): void {
    this.record = record;
    const frame = this.frame;
    if (!frame) return;
    for (const lit of frame.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
    const groups = [...frame.querySelectorAll<SVGGElement>('[data-record]')].filter((group) => group.dataset['record'] === record);
    for (const group of groups) group.setAttribute('data-lit', '');
    if (groups[0]) bringIntoView(frame, groups[0]);
  }

  private ask(after: number): void {
    this.frame?.setAttribute('aria-busy', 'true');
    this.timer = window.setTimeout(() => void this.fetch(), after);
  }

  private async fetch(): Promise<void> {
    const asked = new AbortController();
    this.asked = asked;
    const answer = await fetch(this.editor.dataset['drawing'] ?? '', { signal: asked.signal }).catch(() => null);
    const text = await answer?.text().catch(() => null);
    if (asked.signal.aborted) return;
    if (answer?.ok && text) this.draw(parsed(text).querySelector<HTMLElement>('#picture'));
    else this.ask(AGAIN);
  }

  private draw(fresh: HTMLElement | null): void {
    const old = this.frame;
    if (!old || !fresh) return;
    old.removeAttribute('aria-busy');
    const [left, top] = [old.scrollLeft, old.scrollTop];
    old.replaceChildren(...fresh.childNodes);
    keepNames(old);
    old.scrollTo(left, top);
    this.light(this.record);
  }

  private get frame(): HTMLElement | null {
    return this.editor.querySelector<HTMLElement>('#picture');
  }
}

function bringIntoView(frame: HTMLElement, shape: SVGGElement): void {
  const outer = frame.getBoundingClientRect();
  const inner = shape.getBoundingClientRect();
  const room = 24;
  if (inner.left < outer.left + room || inner.right > outer.right - room) {
    frame.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }
  if (inner.top < outer.top + room || inner.bottom > outer.bottom - room) {
    frame.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
  }
}
