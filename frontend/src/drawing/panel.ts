// The panel beside the drawing tells about the record that the selected shape stands for.

import type { Board } from './board';

/** What somebody types in the panel stays there, whatever else is saved; else the panel tells what holds now. */
export function showPanelOfSelection(board: Board, place: HTMLElement): void {
  const panel = document.getElementById('panel');
  const address = place.dataset['about'] ?? '';
  let shown = '';
  if (!panel) return;
  const show = (record: string): void => {
    shown = record;
    const url = address.replace('/about/record/', `/about/${record.split('/').map(encodeURIComponent).join('/')}/`);
    void window.htmx?.ajax('get', url, { target: panel, swap: 'innerHTML' });
  };
  const follow = (): void => {
    const record = recordOfSelection(board);
    if (record && record !== shown) show(record);
  };
  const refresh = (): void => {
    const record = recordOfSelection(board) || shown;
    if (record !== shown || (board.shows(record) && !isTypedIn(panel))) show(record);
  };
  board.on(['selection.changed'], follow);
  document.addEventListener('drawing:saved', refresh);
  document.addEventListener('drawing:again', refresh);
}

/** The frames around our company and around what nobody does are no records, and have no panel. */
function recordOfSelection(board: Board): string {
  const selected = board.selected();
  const record = selected ? board.recordOf(selected) : '';
  return record.startsWith('band/') ? '' : record;
}

function isTypedIn(panel: HTMLElement): boolean {
  const field = panel.querySelector<HTMLInputElement>('input[name=name]');
  return panel.contains(document.activeElement) || (!!field && field.value !== field.defaultValue);
}
