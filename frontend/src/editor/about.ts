// What is open at the chosen row, in sentences; asked for when somebody stays at it.

import { parsed } from './answer';

const AFTER = 350;

export class About {
  private timer = 0;
  private row = '';
  private asked: AbortController | null = null;

  constructor(private readonly editor: HTMLElement) {}

  show(row: string): void {
    this.row = row;
    window.clearTimeout(this.timer);
    this.asked?.abort();
    if (!row) this.editor.querySelector('#about')?.replaceChildren();
    if (row) this.timer = window.setTimeout(() => void this.fetch(row), AFTER);
  }

  /** Lets an edit go first. */
  wait(): void {
    if (this.timer) this.show(this.row);
  }

  private async fetch(row: string): Promise<void> {
    this.timer = 0;
    this.asked = new AbortController();
    const address = `${this.editor.dataset['row']}?row=${encodeURIComponent(row)}`;
    const answer = await fetch(address, { headers: { 'HX-Request': 'true' }, signal: this.asked.signal }).catch(() => null);
    const found = answer?.ok ? parsed(await answer.text()).querySelector('.about-row') : null;
    const place = this.editor.querySelector('#about');
    if (found && place && place.innerHTML !== found.outerHTML) place.replaceChildren(found);
  }
}
