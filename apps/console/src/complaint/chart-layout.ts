import type { Api } from '../http/ask.js';

export interface Placed {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** Where something stands: its middle, and the room that it takes. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size of a moment on the chart, and the room around it, in pixels. */
export const moment = { width: 176, height: 66 };
export const gap = { x: 104, y: 46 };

/**
 * Where each moment stands: a column for each stage, from left to right as a complaint goes, and its moments below each other in
 * their order. So it is read like the line of stages above it, and looks the same for every complaint.
 */
export function layoutOf({ states }: Pick<Api['StateChart'], 'states'>): Placed[] {
  const stages = [...new Set(states.map(({ stage }) => stage))];
  const rows = new Map<string, number>();
  return states.map(({ key, stage }) => {
    const row = rows.get(stage) ?? 0;
    rows.set(stage, row + 1);
    return { key, x: stages.indexOf(stage) * (moment.width + gap.x), y: row * (moment.height + gap.y) };
  });
}
