// The board: bpmn-js with our reduced tools, and what each of its elements stands for.

import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import './font.css';
import { MarkPlaces } from './badges';
import { contextPad } from './context-pad';
import { is, type Services, type Shape } from './services';
import type { Marks, Sheet } from './sheet';

/** Room around the drawing, so that nothing of it lies under the border of the canvas or under the mark of bpmn.io. */
const MARGIN = 28;
const SMALLEST = 0.75;
const WIDE = 1400;
const A_DOUBLE_CLICK = 700;

const COLOURS = {
  defaultFillColor: 'var(--paper)',
  defaultStrokeColor: 'var(--ink)',
  defaultLabelColor: 'var(--ink)',
};

export class Board {
  readonly mayEdit: boolean;
  /** True while a sheet is being drawn, which is no change of anybody's. */
  isImporting = false;
  private isDrawn = false;
  private touchedAt = 0;
  marks: Marks = { ids: {}, marks: {}, transfers: {} };
  private waiting: string[] = [];
  private readonly bpmn: InstanceType<typeof Modeler> | InstanceType<typeof NavigatedViewer>;

  constructor(place: HTMLElement, { mayEdit }: { mayEdit: boolean }) {
    this.mayEdit = mayEdit;
    const options = { container: place, bpmnRenderer: COLOURS };
    this.bpmn = mayEdit ? new Modeler({ ...options, additionalModules: [contextPad] }) : new NavigatedViewer(options);
    if (!mayEdit) return;
    this.on(['directEditing.activate'], () => this.leaveAlone());
    this.on(['autoPlace.end', 'create.end'], () => this.askForQuestion());
    this.on(['commandStack.changed'], () => this.nameWidePools());
    this.on(['element.mousedown'], () => void (this.touchedAt = Date.now()));
  }

  /** A closed pool has its name in the middle only, which is out of sight when it is wide: so it is said at the left, too. */
  private nameWidePools(): void {
    const overlays = this.get('overlays');
    overlays.remove({ type: 'pool-name' });
    for (const pool of this.get('elementRegistry').filter((each) => is(each, 'Participant') && each.width > WIDE)) {
      const { name, processRef } = pool.businessObject;
      if (processRef || !name) continue;
      const html = document.createElement('span');
      html.className = 'drawing-pool-name';
      html.textContent = name;
      html.setAttribute('aria-hidden', 'true');
      overlays.add(pool.id, 'pool-name', { position: { left: 10, top: pool.height / 2 - 8 }, html });
    }
  }

  /** A new branch is asked for its question at once, as bpmn-js asks a new step for its name. */
  private askForQuestion(): void {
    const selected = this.selected();
    if (selected && is(selected, 'Gateway') && !selected.businessObject.name) this.get('directEditing').activate(selected);
  }

  /** What bears no name of its own is not renamed: the frame around our functions, and what passes on a message. */
  private leaveAlone(): void {
    const selected = this.selected();
    if (is(selected, 'MessageFlow') || this.selectedRecord() === 'band/company') this.get('directEditing').cancel();
  }

  /** A part of bpmn-js. */
  get<Name extends keyof Services>(name: Name): Services[Name] {
    return this.bpmn.get(name) as Services[Name];
  }

  /** Draws a sheet; what is selected stays selected, and the view stays where it is. */
  async show(sheet: Sheet): Promise<void> {
    const before = this.isDrawn ? this.get('canvas').viewbox() : null;
    const selected = this.selectedRecord();
    this.isImporting = true;
    await this.bpmn.importXML(sheet.content).finally(() => (this.isImporting = false));
    this.isDrawn = true;
    this.mark(sheet);
    if (before) this.get('canvas').viewbox({ x: before.x, y: before.y, width: before.width, height: before.height });
    const again = selected && this.elementOf(selected);
    if (again) this.get('selection').select(again);
  }

  /** Takes over what elements stand for, and shows how much is left to guess at each. */
  mark(marks: Marks): void {
    this.marks = marks;
    const overlays = this.get('overlays');
    overlays.remove({ type: 'guesses' });
    const places = new MarkPlaces(this.get('elementRegistry').getAll());
    for (const [record, count] of Object.entries(marks.marks)) {
      const element = this.elementOf(record);
      if (!element) continue;
      const position = places.placeOf(element, String(count));
      overlays.add(element.id, 'guesses', { position, html: this.badge(element, count) });
    }
    this.markWaiting(this.waiting);
    this.nameWidePools();
  }

  /** Shows at which shapes something waits for a decision, because a colleague changed the same. */
  markWaiting(records: string[]): void {
    this.waiting = records;
    const overlays = this.get('overlays');
    overlays.remove({ type: 'waiting' });
    for (const record of records) {
      const element = this.elementOf(record);
      const html = document.createElement('span');
      html.className = 'drawing-waiting';
      html.textContent = 'Not saved';
      if (element) overlays.add(element.id, 'waiting', { position: { bottom: 9, left: 8 }, html });
    }
  }

  /** The drawing in view, as large as there is room for, and not smaller than can be read unless asked for. */
  fit(smallest = SMALLEST): void {
    const canvas = this.get('canvas');
    const { inner, outer } = canvas.viewbox();
    if (!inner.width || !outer.width) return;
    const wide = (outer.width - 2 * MARGIN) / inner.width;
    const high = (outer.height - 2 * MARGIN) / inner.height;
    const scale = Math.max(Math.min(wide, high, 1), smallest);
    canvas.viewbox({
      x: inner.x - MARGIN / scale,
      y: inner.y - MARGIN / scale,
      width: outer.width / scale,
      height: outer.height / scale,
    });
  }

  async content(): Promise<string> {
    const { xml } = await (this.bpmn as InstanceType<typeof Modeler>).saveXML();
    return xml ?? '';
  }

  /** The one selected shape. */
  selected(): Shape | null {
    const selected = this.isDrawn ? this.get('selection').get() : [];
    const only = selected.length === 1 ? selected[0] : undefined;
    return only?.labelTarget ?? only ?? null;
  }

  /** The record that an element stands for; of a flow on which something is handed over, the transfer. */
  recordOf(element: Shape): string {
    const record = this.marks.ids[element.id] ?? '';
    return this.marks.transfers[record] ?? record;
  }

  /** True when something on the board stands for a record. */
  shows(record: string): boolean {
    return !!record && this.get('elementRegistry').getAll().some((each) => this.recordOf(each) === record);
  }

  selectedRecord(): string {
    const selected = this.selected();
    return selected ? (this.marks.ids[selected.id] ?? '') : '';
  }

  elementOf(record: string): Shape | undefined {
    const id = Object.keys(this.marks.ids).find((element) => this.marks.ids[element] === record);
    return id === undefined ? undefined : this.get('elementRegistry').get(id);
  }

  /** True while somebody types on the board, moves something on it, or may be about to: a double click takes a moment. */
  isBusy(): boolean {
    if (!this.mayEdit) return false;
    const isTouched = Date.now() - this.touchedAt < A_DOUBLE_CLICK;
    return isTouched || this.get('directEditing').isActive() || !!this.get('dragging').context();
  }

  on(events: string[], listener: () => void): void {
    this.get('eventBus').on(events, 100, listener);
  }

  private badge(element: Shape, count: number): HTMLElement {
    const badge = document.createElement('span');
    badge.className = 'drawing-mark';
    badge.textContent = String(count);
    badge.title = `IT would have to guess ${count} ${count === 1 ? 'thing' : 'things'} here`;
    badge.addEventListener('click', () => this.get('selection').select(element));
    return badge;
  }
}
