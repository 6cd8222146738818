// The parts of bpmn-js that the drawing uses, as far as it uses them.

export interface BusinessObject {
  id: string;
  $type: string;
  name?: string;
  processRef?: unknown;
  $instanceOf(type: string): boolean;
}

export interface Shape {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  parent: Shape | null;
  children: Shape[];
  waypoints?: { x: number; y: number }[];
  businessObject: BusinessObject;
  labelTarget?: Shape;
}

export interface Viewbox {
  x: number;
  y: number;
  width: number;
  height: number;
  scale: number;
  inner: { x: number; y: number; width: number; height: number };
  outer: { width: number; height: number };
}

export interface Services {
  canvas: {
    viewbox(): Viewbox;
    viewbox(box: { x: number; y: number; width: number; height: number }): Viewbox;
    getRootElement(): Shape;
    scrollToElement(element: Shape, padding?: number): void;
    focus(): void;
  };
  eventBus: { on(events: string | string[], priority: number, listener: (event: never) => unknown): void };
  elementRegistry: { get(id: string): Shape | undefined; getAll(): Shape[]; filter(test: (shape: Shape) => boolean): Shape[] };
  elementFactory: {
    createShape(attributes: { type: string; isHorizontal?: boolean }): Shape;
    createParticipantShape(): Shape;
  };
  selection: { get(): Shape[]; select(elements: Shape | Shape[] | null): void };
  modeling: {
    addLane(target: Shape, side: 'top' | 'bottom'): Shape;
    createShape(shape: Shape, position: { x: number; y: number }, target: Shape): Shape;
    removeElements(elements: Shape[]): void;
  };
  autoPlace: { append(source: Shape, shape: Shape): Shape };
  create: { start(event: Event, shape: Shape, context?: { source?: Shape }): void };
  connect: { start(event: Event, source: Shape): void };
  directEditing: { isActive(): boolean; activate(element: Shape): boolean; complete(): void; cancel(): void };
  dragging: { context(): unknown };
  overlays: {
    add(element: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement }): string;
    remove(filter: { type: string }): void;
  };
  bpmnReplace: { replaceElement(element: Shape, target: { type: string }): Shape };
  contextPad: {
    registerProvider(provider: PadProvider): void;
    open(target: Shape, force?: boolean): void;
    close(): void;
    getPad(target: Shape): { html: HTMLElement };
  };
  popupMenu: { registerProvider(id: string, provider: unknown): void; open(target: Shape, id: string, position: object): void };
}

export interface PadEntry {
  group: string;
  className: string;
  title: string;
  action: Record<string, (event: Event, element: Shape) => unknown>;
}

export interface PadProvider {
  getContextPadEntries(element: Shape): Record<string, PadEntry>;
}

/** True when an element is of one of these kinds. */
export function is(element: Shape | null | undefined, ...types: string[]): boolean {
  return !!element && types.some((type) => element.businessObject?.$instanceOf?.(`bpmn:${type}`));
}
