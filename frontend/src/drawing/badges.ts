// Where the marks stand: at their shape or arrow, and on no text, no shape and no other mark if there is room.

import { is, type Shape } from './services';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Point {
  x: number;
  y: number;
}

const HIGH = 22;
const DIGIT = 8;
const ROUND = 14;

/** Finds a place for one mark after another, each in the coordinates that bpmn-js wants: from the corner of its element. */
export class MarkPlaces {
  private readonly taken: Box[];

  constructor(elements: Shape[]) {
    this.taken = elements.filter((each) => each.labelTarget || (is(each, 'FlowNode') && !each.waypoints)).map(boxOf);
  }

  placeOf(element: Shape, text: string): { left: number; top: number } {
    const width = ROUND + DIGIT * text.length;
    const middles = element.waypoints ? alongLine(element.waypoints) : corners(element);
    const boxes = middles.map(({ x, y }) => ({ x: x - width / 2, y: y - HIGH / 2, width, height: HIGH }));
    const own = element.waypoints ? null : boxOf(element);
    const free = boxes.find((box) => !this.taken.some((each) => !isSame(each, own) && overlap(box, each)));
    const chosen = free ?? boxes[0] ?? { x: 0, y: 0, width, height: HIGH };
    this.taken.push(chosen);
    const corner = element.waypoints ? cornerOf(element.waypoints) : element;
    return { left: chosen.x - corner.x, top: chosen.y - corner.y };
  }
}

/** The corners of a shape, the right upper one first. */
function corners({ x, y, width, height }: Box): Point[] {
  return [
    { x: x + width, y },
    { x, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** Places on the stretches of an arrow, the longest first, and on each the quarters before the middle: there stands text. */
function alongLine(points: Point[]): Point[] {
  const stretches = points.slice(1).map((end, index) => ({ start: points[index] ?? end, end }));
  stretches.sort((one, other) => length(other) - length(one));
  return stretches.flatMap(({ start, end }) =>
    [0.25, 0.75, 0.5, 0.35, 0.65].map((share) => ({
      x: start.x + (end.x - start.x) * share,
      y: start.y + (end.y - start.y) * share,
    })),
  );
}

function length({ start, end }: { start: Point; end: Point }): number {
  return Math.hypot(end.x - start.x, end.y - start.y);
}

function cornerOf(points: Point[]): Point {
  return { x: Math.min(...points.map((point) => point.x)), y: Math.min(...points.map((point) => point.y)) };
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

function isSame(one: Box, other: Box | null): boolean {
  return !!other && one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
  );
}
