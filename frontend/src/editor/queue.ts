// Edits sent one after another, each with the version that it saw; what does not arrive is sent again.

import { addressed, parsed, renewStatus, tellNotSaved } from './answer';

export interface Edit {
  act: string;
  /** The row is asked for when the edit is sent: a row typed before may have got its id by then. Without one, nothing is sent. */
  row: () => string;
  text?: string;
  /**
   * The version that the person looked at, where the edit replaces or takes away what stood there: what a colleague
   * has changed since then, even if it came in with the answer to an edit before this one, is a conflict.
   */
  since?: string;
  /** What became of it: the id of the row that came into being, empty when none did. */
  done?: (made: string) => void;
  /** The server cannot do it; the text stays where it was typed. */
  refused?: (said: string) => void;
}

const PAUSES = [500, 1000, 2000, 4000, 8000];

export class Queue {
  onSend: () => void = () => undefined;
  /** Takes the parts of an answer; gives whether they were all that was needed. */
  onAnswer: (parts: HTMLElement) => boolean = () => true;
  private waiting: Edit[] = [];
  private running = false;
  /** The version of what is shown. */
  private version: string;
  /** The versions that the edits of this window made. */
  private readonly own: string[] = [];

  constructor(private readonly editor: HTMLElement) {
    this.version = document.body.dataset['version'] ?? '';
    window.addEventListener('beforeunload', (event) => {
      if (this.waiting.length) event.preventDefault();
    });
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  send(edit: Edit): void {
    this.waiting.push(edit);
    this.told();
    this.onSend();
    if (!this.running) void this.run();
  }

  /** When all that was typed is saved. */
  async settled(): Promise<void> {
    while (!this.isEmpty) await new Promise((resolve) => setTimeout(resolve, 30));
  }

  /** Reads the outline again, because somebody else has changed it. */
  async refresh(): Promise<void> {
    await this.settled();
    await this.read();
  }

  /** Undoes or redoes without leaving the row; what comes back is the outline as it is then. */
  async pressed(form: HTMLFormElement): Promise<void> {
    await this.settled();
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const answer = await fetch(form.action, { method: 'POST', body, headers: this.headers() }).catch(() => null);
    const page = answer?.ok ? parsed(await answer.text()) : null;
    if (page?.getElementById('parts')) this.take(page);
    else location.reload();
  }

  /** What a request says of this window; the answer holds only what looks different from the version shown. */
  private headers(shown = this.version): Record<string, string> {
    return { 'HX-Request': 'true', 'X-Shown': shown };
  }

  private async read(shown = this.version): Promise<void> {
    const answer = await fetch(location.pathname, { headers: this.headers(shown) }).catch(() => null);
    if (answer?.ok) this.take(parsed(await answer.text()));
  }

  private async run(): Promise<void> {
    this.running = true;
    let tries = 0;
    while (this.waiting.length) {
      const [edit] = this.waiting as [Edit];
      if (!edit.row()) {
        this.waiting.shift();
        this.told();
        continue;
      }
      const answer = await this.posted(edit);
      if (answer && answer.status < 500) {
        tries = 0;
        await this.answered(edit, answer);
        this.waiting.shift();
        this.told();
      } else {
        tellNotSaved('Not saved yet: the server does not answer. Trying again; your text is kept.');
        await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(tries, PAUSES.length - 1)]));
        tries += 1;
      }
    }
    this.running = false;
  }

  private async posted(edit: Edit): Promise<Response | null> {
    const body = new URLSearchParams({ act: edit.act, row: edit.row(), text: edit.text ?? '' });
    if (edit.since && edit.since !== this.version) {
      body.set('since', edit.since);
      body.set('own', this.own.filter((each) => Number(each) > Number(edit.since)).join(' '));
    }
    return this.post(this.editor.dataset['edit'] ?? '', body);
  }

  async post(address: string, body: URLSearchParams): Promise<Response | null> {
    const token = document.querySelector<HTMLInputElement>('#outline [name=csrfmiddlewaretoken]')?.value ?? '';
    body.set('seen', this.version);
    return fetch(address, {
      method: 'POST',
      body,
      keepalive: body.toString().length < 50_000,
      headers: { ...this.headers(), 'X-CSRFToken': token },
    }).catch(() => null);
  }

  private async answered(edit: Edit, answer: Response): Promise<void> {
    const page = parsed(await answer.text());
    const parts = page.getElementById('parts');
    if (answer.ok && parts) {
      edit.done?.(parts.dataset['made'] ?? '');
      this.take(page);
      return;
    }
    if (answer.status === 409) {
      addressed('conflict', page.body);
      edit.refused?.('Somebody else changed this too: look above and decide.');
      await this.read();
      return;
    }
    const said = page.getElementById('refused')?.textContent?.trim();
    edit.refused?.(said || 'Not saved: you may have been signed out. Your text is kept here; sign in in another window.');
  }

  /** Takes the parts of an answer into the page. */
  take(page: Document): void {
    const parts = page.getElementById('parts');
    if (!parts) return;
    this.version = parts.dataset['version'] ?? this.version;
    if ('wrote' in parts.dataset) this.own.push(this.version);
    document.body.dataset['version'] = this.version;
    for (const field of document.querySelectorAll<HTMLInputElement>('#outline [name=seen]')) field.value = this.version;
    renewStatus(page);
    if (!this.onAnswer(parts)) void this.read('');
  }

  private told(): void {
    this.editor.dataset['waiting'] = String(this.waiting.length);
    const saved = document.querySelector('#status .saved');
    if (saved && this.waiting.length) saved.textContent = 'Saving...';
  }
}
