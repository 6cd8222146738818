// The few things that can be done at a shape, next to it; and no palette, for the tools stand above the drawing.

import ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import { is, type PadEntry, type PadProvider, type Services, type Shape } from './services';

const BRANCHES = [
  { type: 'bpmn:ExclusiveGateway', label: 'One of the paths', className: 'bpmn-icon-gateway-xor' },
  { type: 'bpmn:ParallelGateway', label: 'All of the paths', className: 'bpmn-icon-gateway-parallel' },
  { type: 'bpmn:InclusiveGateway', label: 'Any of the paths', className: 'bpmn-icon-gateway-or' },
  { type: 'bpmn:EventBasedGateway', label: 'The path whose event comes first', className: 'bpmn-icon-gateway-eventbased' },
];
const APPENDED: [string, string, string, string][] = [
  ['append-step', 'bpmn:Task', 'bpmn-icon-task', 'Add a step'],
  ['append-branch', 'bpmn:ExclusiveGateway', 'bpmn-icon-gateway-xor', 'Add a branch'],
  ['append-end', 'bpmn:EndEvent', 'bpmn-icon-end-event-none', 'Add an end'],
];

class ReducedPad implements PadProvider {
  static $inject = ['contextPad', 'elementFactory', 'autoPlace', 'create', 'connect', 'modeling', 'popupMenu'];

  constructor(
    private readonly contextPad: Services['contextPad'],
    private readonly factory: Services['elementFactory'],
    private readonly autoPlace: Services['autoPlace'],
    private readonly create: Services['create'],
    private readonly connect: Services['connect'],
    private readonly modeling: Services['modeling'],
    private readonly popupMenu: Services['popupMenu'],
  ) {
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element: Shape): Record<string, PadEntry> {
    const entries: Record<string, PadEntry> = {};
    if (element.labelTarget) return entries;
    if (is(element, 'FlowNode') && !is(element, 'EndEvent')) {
      for (const [id, type, className, title] of APPENDED) entries[id] = this.append(type, className, title);
    }
    if (is(element, 'Gateway')) entries['kind'] = this.kind();
    if (is(element, 'FlowNode', 'Participant')) entries['connect'] = this.connection();
    if (is(element, 'Participant', 'Lane')) entries['lane'] = this.lane();
    entries['delete'] = entry('edit', 'bpmn-icon-trash', 'Delete', (_, shape) => this.modeling.removeElements([shape]));
    return entries;
  }

  private append(type: string, className: string, title: string): PadEntry {
    const place = (_: Event, source: Shape): unknown => this.autoPlace.append(source, this.factory.createShape({ type }));
    const drag = (event: Event, source: Shape): void =>
      this.create.start(event, this.factory.createShape({ type }), { source });
    return { group: 'add', className, title, action: { click: place, dragstart: drag } };
  }

  private connection(): PadEntry {
    const start = (event: Event, source: Shape): void => this.connect.start(event, source);
    const title = 'Draw an arrow';
    return { group: 'edit', className: 'bpmn-icon-connection-multi', title, action: { click: start, dragstart: start } };
  }

  private lane(): PadEntry {
    return entry('add', 'bpmn-icon-lane-insert-below', 'Add a lane below', (_, shape) => this.modeling.addLane(shape, 'bottom'));
  }

  private kind(): PadEntry {
    return entry('edit', 'bpmn-icon-screw-wrench', 'Which paths are taken', (_, shape) => {
      const { left, bottom } = this.contextPad.getPad(shape).html.getBoundingClientRect();
      this.popupMenu.open(shape, 'branch-kind', { x: left, y: bottom + 5 });
    });
  }
}

class BranchKinds {
  static $inject = ['popupMenu', 'bpmnReplace'];

  constructor(
    popupMenu: Services['popupMenu'],
    private readonly replace: Services['bpmnReplace'],
  ) {
    popupMenu.registerProvider('branch-kind', this);
  }

  getPopupMenuEntries(element: Shape): Record<string, object> {
    const others = BRANCHES.filter(({ type }) => element.type !== type);
    return Object.fromEntries(
      others.map(({ type, label, className }) => [
        type,
        { label, className, action: () => this.replace.replaceElement(element, { type }) },
      ]),
    );
  }
}

function entry(group: string, className: string, title: string, act: (event: Event, shape: Shape) => unknown): PadEntry {
  return { group, className, title, action: { click: act } };
}

/** Beside a shape the pad would cover what comes next; so it stands below, and in a band at its beginning. */
class PadBelow extends ContextPad {
  _getPosition(target: Shape): { left: number; top: number } {
    const pad = this as unknown as Placed;
    if (target.waypoints || Array.isArray(target)) return original.call(this, target);
    const around = pad._canvas.getContainer().getBoundingClientRect();
    const box = pad._getTargetBounds(target);
    if (is(target, 'Lane', 'Participant')) return { left: Math.max(box.left - around.left, 0) + 36, top: box.top - around.top + 6 };
    return { left: box.left - around.left, top: box.bottom - around.top + 10 };
  }
}

const original = (ContextPad.prototype as unknown as { _getPosition: (target: Shape) => { left: number; top: number } })._getPosition;

interface Placed {
  _canvas: { getContainer(): HTMLElement };
  _getTargetBounds(target: Shape): DOMRect;
}

class Nothing {}

export const contextPad = {
  __init__: ['branchKinds'],
  contextPad: ['type', PadBelow],
  contextPadProvider: ['type', ReducedPad],
  paletteProvider: ['type', Nothing],
  // A lane is wider than the view, so moving the view to what is selected would lose the names at the left.
  keepSelectionVisible: ['type', Nothing],
  branchKinds: ['type', BranchKinds],
};
