// The panel beside the drawing tells about the record that the selected shape stands for.

import type { Board } from './board';

/** Selecting the same record again leaves the panel alone: somebody may be typing in it. */
export function showPanelOfSelection(board: Board, place: HTMLElement): void {
  const panel = document.getElementById('panel');
  const address = place.dataset['about'] ?? '';
  let shown = '';
  if (!panel) return;
  const show = (): void => {
    const selected = board.selected();
    const record = selected ? board.recordOf(selected) : '';
    if (!record || record === shown || record.startsWith('band/')) return;
    shown = record;
    const url = address.replace('/about/record/', `/about/${record.split('/').map(encodeURIComponent).join('/')}/`);
    void window.htmx?.ajax('get', url, { target: panel, swap: 'innerHTML' });
  };
  board.on(['selection.changed'], show);
  document.addEventListener('drawing:saved', show);
}
