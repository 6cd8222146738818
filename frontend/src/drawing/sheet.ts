// A drawing as the server gives it out, and what it answers when one was saved.

export interface Marks {
  /** The record that each element stands for. */
  ids: Record<string, string>;
  /** How many things IT would have to guess at each record. */
  marks: Record<string, number>;
  /** The transfer that each flow is a part of. */
  transfers: Record<string, string>;
}

export interface Sheet extends Marks {
  version: number;
  content: string;
}

export interface Saved extends Marks {
  version: number;
  /** False when colleagues changed something in between, so that the drawing has to be read again. */
  alone: boolean;
}
