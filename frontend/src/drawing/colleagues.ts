// What colleagues save shows in the drawing by itself, as soon as nothing of one's own is underway.

import type { Board } from './board';
import type { Saving } from './saving';
import type { Saved, Sheet } from './sheet';

const AGAIN_AFTER = 500;

export function keepInStep(board: Board, saving: Saving, place: HTMLElement): void {
  let behind = false;

  const refresh = async (): Promise<void> => {
    if (!behind) return;
    if (!saving.isIdle || board.isBusy()) {
      window.setTimeout(() => void refresh(), AGAIN_AFTER);
      return;
    }
    behind = false;
    const answer = await fetch(place.dataset['again'] ?? '', { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok) return;
    const sheet = (await answer.json()) as Sheet;
    if (!saving.isIdle || board.isBusy() || sheet.version < saving.version) {
      behind = true;
      void refresh();
      return;
    }
    await board.show(sheet);
    saving.keep(sheet);
    document.documentElement.dataset['drawnVersion'] = String(sheet.version);
    document.dispatchEvent(new Event('drawing:again'));
  };
  const isBehind = (): void => {
    behind = true;
    void refresh();
  };

  document.addEventListener('backbrief:version', isBehind);
  document.body.addEventListener('drawing-changed', isBehind);
  document.addEventListener('drawing:saved', (event) => {
    if (!((event as CustomEvent).detail as Saved).alone) isBehind();
  });
}
