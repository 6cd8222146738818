// Several lines pasted at once: shown first, then one change. What is shown follows each choice at once.

import { parsed, renewStatus } from './answer';
import type { Lines } from './lines';
import type { Queue } from './queue';

export class Paste {
  private readonly dialog: HTMLDialogElement;
  private readonly list: HTMLElement;
  /** How often what would come in was asked for; an answer that another one overtook is dropped. */
  private asked = 0;

  constructor(
    private readonly editor: HTMLElement,
    private readonly queue: Queue,
    private readonly lines: Lines,
  ) {
    this.dialog = document.querySelector<HTMLDialogElement>('#pasting')!;
    this.list = editor.querySelector<HTMLElement>('#rows')!;
    this.list.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!/[\n\t]/.test(text.trim())) return;
      event.preventDefault();
      void this.show(text);
    });
    this.dialog.addEventListener('submit', (event) => this.submitted(event));
    this.dialog.addEventListener('change', (event) => this.chosen(event));
    this.dialog.addEventListener('click', (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-close]')) return;
      event.preventDefault();
      this.dialog.close();
    });
  }

  /** The rows that would come in; without a text, the box to paste into. */
  async show(text: string): Promise<void> {
    await this.queue.settled();
    const after = this.lines.idOf(this.lines.chosen ?? this.lines.all().pop() ?? null);
    const address = this.editor.dataset['paste'] ?? '';
    const asked = (this.asked += 1);
    const answer = text
      ? await this.queue.post(address, new URLSearchParams({ list: text, after }))
      : await fetch(`${address}?after=${encodeURIComponent(after)}`, { headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (answer) await this.answered(answer, asked);
  }

  private submitted(event: SubmitEvent): void {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'pasting-form') return;
    event.preventDefault();
    void this.send(event.target, event.submitter);
  }

  /** What a column holds is chosen anew: where another one held it, that one is left out. */
  private chosen(event: Event): void {
    const field = event.target;
    const form = this.dialog.querySelector<HTMLFormElement>('#pasting-form');
    if (!form || !(field instanceof HTMLElement)) return;
    if (field instanceof HTMLSelectElement && !('several' in (field.selectedOptions[0]?.dataset ?? {}))) {
      for (const other of form.querySelectorAll('select')) if (other !== field && other.value === field.value) other.value = '';
    }
    void this.send(form, null);
  }

  private async send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const asked = (this.asked += 1);
    const body = new URLSearchParams([...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]));
    const answer = await this.queue.post(this.editor.dataset['paste'] ?? '', body);
    if (answer) await this.answered(answer, asked);
  }

  private async answered(answer: Response, asked: number): Promise<void> {
    const page = parsed(await answer.text());
    if (page.getElementById('parts')) {
      this.dialog.close();
      this.queue.take(page);
      return;
    }
    if (asked !== this.asked) return;
    const at = this.dialog.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
    renewStatus(page);
    page.getElementById('status')?.remove();
    this.dialog.replaceChildren(...page.body.childNodes);
    if (!this.dialog.open) this.dialog.showModal();
    const places = [at && `#${at}`, '[data-first]', 'select', 'textarea'].filter(Boolean);
    const place = places.map((each) => this.dialog.querySelector<HTMLElement>(each)).find(Boolean);
    place?.focus();
  }
}
