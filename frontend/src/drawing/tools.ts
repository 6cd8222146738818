// The tools above the drawing: by mouse a shape follows the pointer until it is put down, by key it takes its place.

import type { Board } from './board';
import { is, type Shape } from './services';

const SHAPES: Record<string, string> = {
  step: 'bpmn:Task',
  branch: 'bpmn:ExclusiveGateway',
  start: 'bpmn:StartEvent',
  end: 'bpmn:EndEvent',
};

/** So small the drawing may become when somebody wants to see all of it. */
const WHOLE = 0.2;

export function showTools(board: Board): void {
  const tools = document.querySelector<HTMLElement>('.drawing-tools');
  if (!tools) return;
  tools.hidden = false;
  tools.addEventListener('click', (event) => {
    const tool = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-draw]') : null;
    if (tool) use(tool.dataset['draw'] ?? '', event, board);
  });
  board.on(['selection.changed', 'import.done', 'commandStack.changed'], () => enable(tools, board.selected()));
}

function use(tool: string, event: MouseEvent, board: Board): void {
  const selected = board.selected();
  const type = SHAPES[tool];
  if (type) draw(type, event, board, selected);
  else if (tool === 'pool') start(board.get('elementFactory').createParticipantShape(), event, board);
  else if (tool === 'lane') addLane(event, board, selected);
  else if (tool === 'fit') board.fit(WHOLE);
  else if (tool === 'tidy') tidy();
  else if (selected && tool === 'delete') board.get('modeling').removeElements([selected]);
  else if (selected && tool === 'rename') board.get('directEditing').activate(selected);
  else if (selected && tool === 'connect') board.get('connect').start(event, selected);
}

/** The server forgets where things were put, and says that the drawing is another one now. */
function tidy(): void {
  const place = document.querySelector<HTMLElement>('[data-tidy]');
  if (place) void window.htmx?.ajax('post', place.dataset['tidy'] ?? '', { source: '[data-draw="tidy"]', swap: 'none' });
}

function draw(type: string, event: MouseEvent, board: Board, selected: Shape | null): void {
  const shape = board.get('elementFactory').createShape({ type });
  const follows = is(selected, 'FlowNode') && !is(selected, 'EndEvent') && type !== SHAPES['start'];
  if (!isByKey(event)) board.get('create').start(event, shape);
  else if (selected && follows) board.get('autoPlace').append(selected, shape);
  else start(shape, event, board);
}

/** By mouse the shape follows the pointer; by key it is put into the selected band, or else the first. */
function start(shape: Shape, event: MouseEvent, board: Board): void {
  if (!isByKey(event)) {
    board.get('create').start(event, shape);
    return;
  }
  // bpmn-js finds the lane by the place; what is put into a lane itself is listed in none.
  const band = bandFor(shape, board);
  const made = board.get('modeling').createShape(shape, freePlace(shape, board), poolAround(band) ?? band);
  board.get('selection').select(made);
  board.get('canvas').scrollToElement(made, 60);
  if (is(made, 'Task', 'Gateway', 'Participant')) board.get('directEditing').activate(made);
}

function freePlace(shape: Shape, board: Board): { x: number; y: number } {
  const band = bandFor(shape, board);
  if (!band.parent) {
    const { inner } = board.get('canvas').viewbox();
    return { x: inner.x + shape.width / 2, y: inner.y + inner.height + 40 + shape.height / 2 };
  }
  const inside = board.get('elementRegistry').filter((each) => is(each, 'FlowNode') && isWithin(each, band));
  const right = Math.max(band.x + 40, ...inside.map((each) => each.x + each.width));
  return { x: right + 30 + shape.width / 2, y: band.y + band.height / 2 };
}

function bandFor(shape: Shape, board: Board): Shape {
  if (is(shape, 'Participant')) return board.get('canvas').getRootElement();
  const selected = board.selected();
  const bands = board.get('elementRegistry').filter((each) => is(each, 'Lane', 'Participant') && !each.labelTarget);
  const inner = bands.filter((band) => !bands.some((other) => other.parent === band));
  const chosen = inner.find((band) => band === selected) ?? inner.find((band) => selected && isWithin(selected, band));
  return chosen ?? inner[0] ?? board.get('canvas').getRootElement();
}

function isWithin(shape: Shape, band: Shape): boolean {
  const middle = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
  return middle.x >= band.x && middle.x <= band.x + band.width && middle.y >= band.y && middle.y <= band.y + band.height;
}

function addLane(event: MouseEvent, board: Board, selected: Shape | null): void {
  const pools = board.get('elementRegistry').filter((each) => is(each, 'Participant'));
  const band = is(selected, 'Lane', 'Participant') ? selected : poolAround(selected) ?? pools[0];
  if (!band) {
    start(board.get('elementFactory').createParticipantShape(), event, board);
    return;
  }
  const lane = board.get('modeling').addLane(band, 'bottom');
  board.get('selection').select(lane);
  board.get('directEditing').activate(lane);
}

function poolAround(shape: Shape | null): Shape | undefined {
  for (let around = shape?.parent; around; around = around.parent) if (is(around, 'Participant')) return around;
  return undefined;
}

function isByKey(event: MouseEvent): boolean {
  return event.detail === 0;
}

function enable(tools: HTMLElement, selected: Shape | null): void {
  const can: Record<string, boolean> = {
    connect: is(selected, 'FlowNode', 'Participant'),
    rename: !!selected && !is(selected, 'MessageFlow'),
    delete: !!selected,
  };
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-draw]')) {
    const tool = button.dataset['draw'] ?? '';
    if (tool in can) button.disabled = !can[tool];
  }
}
