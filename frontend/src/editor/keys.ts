// Everything in the outline by key.

import type { Lines } from './lines';
import type { Queue } from './queue';
import type { RoleList } from './role-list';
import { inputOf, lineAt } from './row';

export function listenToKeys(editor: HTMLElement, lines: Lines, roles: RoleList, queue: Queue): void {
  const list = editor.querySelector<HTMLElement>('#rows')!;
  list.addEventListener('input', (event) => {
    const line = lineAt(event.target);
    line?.classList.remove('refused');
    if (line) roles.offer(inputOf(line));
  });
  list.addEventListener('focusout', () => roles.close());
  list.addEventListener('keydown', (event) => {
    const line = lineAt(event.target);
    if (!line || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    if (roles.takes(event) || act(event, line)) event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
    if (event.key === 'F1' || (event.key === '?' && !typing)) {
      event.preventDefault();
      showKeys();
    }
  });

  /** Does what the key stands for; gives whether it stands for something. */
  function act(event: KeyboardEvent, line: HTMLElement): boolean {
    const input = inputOf(line);
    const named = `${event.ctrlKey || event.metaKey ? 'Ctrl ' : ''}${event.altKey ? 'Alt ' : ''}${event.shiftKey ? 'Shift ' : ''}${event.key}`;
    switch (named) {
      case 'Enter':
        lines.next(line);
        return true;
      case 'Ctrl Enter':
        void openSheet(line);
        return true;
      case 'Tab':
        lines.act(line, 'inner');
        return true;
      case 'Shift Tab':
        lines.act(line, 'outer');
        return true;
      case 'Alt ArrowUp':
        lines.act(line, 'up');
        return true;
      case 'Alt ArrowDown':
        lines.act(line, 'down');
        return true;
      case 'ArrowUp':
        return lines.step(line, -1);
      case 'ArrowDown':
        if (!lines.step(line, 1)) editor.querySelector<HTMLElement>('[data-add]')?.focus();
        return true;
      case 'Ctrl z':
      case 'Ctrl y':
        return input.value === input.defaultValue && undo(named === 'Ctrl z' ? 'undo' : 'redo');
      case 'Backspace':
        if (input.value) return false;
        lines.act(line, 'remove');
        return true;
      case 'Escape':
        leave(line);
        return true;
      default:
        return false;
    }
  }

  /** Out of the lines to the buttons, from which Tab goes through the rest of the page. */
  function leave(line: HTMLElement): void {
    if (lines.isDraft(line) && !inputOf(line).value && list.querySelector('[data-kind="step"]')) lines.drop(line);
    editor.querySelector<HTMLElement>('.tools [name=act]')?.focus();
  }

  async function openSheet(line: HTMLElement): Promise<void> {
    lines.commit(line);
    await queue.settled();
    const row = line.dataset['row'];
    if (row) location.assign(`${editor.dataset['sheets']}${encodeURI(row)}`);
  }
}

/** Undoes what was saved last, where nothing that is typed could be undone instead. */
function undo(name: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`#status [data-key="${name}"]`);
  if (!button || button.disabled) return false;
  button.click();
  return true;
}

export function showKeys(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  if (dialog && !dialog.open) dialog.showModal();
}
