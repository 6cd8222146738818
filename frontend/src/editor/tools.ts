// The buttons: each does to the chosen row what a key does too.

import { showKeys } from './keys';
import type { Lines } from './lines';
import type { Paste } from './paste';
import type { Queue } from './queue';
import { inputOf } from './row';

const WITH_TEXT = new Set(['role', 'branch', 'together', 'passes', 'leads']);

export function listenToTools(editor: HTMLElement, lines: Lines, paste: Paste, queue: Queue): void {
  const form = editor.querySelector<HTMLFormElement>('#outline')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    if (button?.name === 'act') press(button.value);
    else if (button && 'add' in button.dataset) lines.open(outermost());
  });
  const bar = editor.querySelector<HTMLElement>('.tools');
  bar?.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement) return;
    if (event.key === 'Escape') back();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') along(event.key === 'ArrowRight' ? 1 : -1);
    else return;
    event.preventDefault();
  });
  editor.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a') : null;
    if (link?.matches('[data-keys]')) showKeys();
    else if (link?.matches('[data-paste-list]')) void paste.show('');
    else if (link?.matches('[data-copy-list]') && navigator.clipboard) void copyList(link);
    else if (link?.matches('[data-sheet]')) void sheet();
    else if (link?.matches('#rows .number, .leads a')) lines.goTo(recordOf(link));
    else return;
    event.preventDefault();
  });

  function press(act: string): void {
    const line = lines.chosen ?? last();
    if (!line) return;
    const more = editor.querySelector<HTMLInputElement>('#more-text');
    if (act === 'answer') {
      const draft = lines.open(line);
      inputOf(draft).value = '- ';
      return;
    }
    lines.act(line, act, WITH_TEXT.has(act) ? (more?.value ?? '') : '');
    if (more && WITH_TEXT.has(act)) more.value = '';
    if (line.isConnected && !line.hidden) inputOf(line).focus();
  }

  async function sheet(): Promise<void> {
    await queue.settled();
    const row = lines.idOf(lines.chosen);
    location.assign(row === editor.dataset['workflow'] ? `/d/${document.body.dataset['design']}/ask/` : `${editor.dataset['sheets']}${encodeURI(row)}`);
  }

  /** The steps as rows for a spreadsheet; where the clipboard is closed, as a file. */
  async function copyList(link: HTMLElement): Promise<void> {
    await queue.settled();
    const address = link.getAttribute('href') ?? '';
    try {
      const answer = await fetch(address, { headers: { 'HX-Request': 'true' } });
      await navigator.clipboard.writeText(await answer.text());
      lines.tell('Copied: paste it into a spreadsheet.', false);
    } catch {
      location.assign(address);
    }
  }

  /** Along the bar with the arrow keys, as in every bar of buttons. */
  function along(by: number): void {
    const stops = [...(bar?.querySelectorAll<HTMLElement>('button, summary, a') ?? [])].filter((each) => each.offsetParent !== null);
    stops[stops.indexOf(document.activeElement as HTMLElement) + by]?.focus();
  }

  function back(): void {
    const line = lines.chosen ?? last();
    if (line) inputOf(line).focus();
  }

  function last(): HTMLElement | null {
    const rows = lines.all().filter((line) => line.dataset['kind'] !== 'end');
    return rows[rows.length - 1] ?? null;
  }

  /** The last line that lies in no other, behind which the work as a whole goes on. */
  function outermost(): HTMLElement | null {
    const rows = lines.all().filter((line) => line.dataset['kind'] !== 'end' && line.dataset['depth'] === '0');
    return rows[rows.length - 1] ?? last();
  }

  function recordOf(link: HTMLElement): string {
    const anchor = (link.getAttribute('href') ?? '').split('#')[1] ?? '';
    return document.getElementById(decodeURIComponent(anchor))?.dataset['row'] ?? '';
  }
}
