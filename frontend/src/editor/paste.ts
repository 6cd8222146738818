// Several lines pasted at once: shown first, then one change.

import { parsed, renewStatus } from './answer';
import type { Lines } from './lines';
import type { Queue } from './queue';

export class Paste {
  private readonly dialog: HTMLDialogElement;
  private readonly list: HTMLElement;

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
    const answer = text
      ? await this.queue.post(address, new URLSearchParams({ list: text, after }))
      : await fetch(`${address}?after=${encodeURIComponent(after)}`, { headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (answer) await this.answered(answer);
  }

  private submitted(event: SubmitEvent): void {
    if (!(event.target instanceof HTMLFormElement) || event.target.id !== 'pasting-form') return;
    event.preventDefault();
    const fields = new FormData(event.target, event.submitter);
    const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
    void this.queue.post(this.editor.dataset['paste'] ?? '', body).then((answer) => (answer ? this.answered(answer) : undefined));
  }

  private async answered(answer: Response): Promise<void> {
    const page = parsed(await answer.text());
    if (page.getElementById('parts')) {
      this.dialog.close();
      this.queue.take(page);
      return;
    }
    renewStatus(page);
    page.getElementById('status')?.remove();
    this.dialog.replaceChildren(...page.body.childNodes);
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.querySelector<HTMLElement>('[data-focus], textarea')?.focus();
  }
}
