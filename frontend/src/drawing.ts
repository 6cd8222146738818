// The drawing page: bpmn-js on one workflow, saved as it is drawn, kept in step with what colleagues do.

import { Board } from './drawing/board';
import { keepInStep } from './drawing/colleagues';
import { showPanelOfSelection } from './drawing/panel';
import { Saving } from './drawing/saving';
import { type Sheet } from './drawing/sheet';
import { showTools } from './drawing/tools';

const canvas = document.querySelector<HTMLElement>('[data-drawing]');
const given = document.getElementById('sheet');
if (canvas && given) void open(canvas, JSON.parse(given.textContent ?? '{}') as Sheet);

async function open(place: HTMLElement, sheet: Sheet): Promise<void> {
  const board = new Board(place, { mayEdit: place.dataset['mayEdit'] === 'yes' });
  await board.show(sheet);
  board.fit();
  const saving = new Saving(board, place, sheet.version);
  showPanelOfSelection(board, place);
  if (board.mayEdit) showTools(board);
  keepInStep(board, saving, place);
  document.documentElement.dataset['drawing'] = 'ready';
}
