import { type Curve, curveBetween, pointOf } from './chart-curves.js';
import { type Box, moment, type Placed } from './chart-layout.js';

/** A way between two moments, and what is said at it, a line each. */
export interface LabelledWay {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
}

/** How a way is drawn, and where its label stands. */
export interface DrawnWay {
  readonly curve: Curve;
  readonly label?: Box;
}

export const lineHeight = 14;
const padding = { x: 5, y: 2 };
/** What an 11 or 12 pixel letter takes at most: a Chinese one is as wide as it is high, others are about half. */
const letter = { wide: 12, narrow: 6.6 };
const widest = 120;
/** A label says no more events than this; the rest is counted. */
const mostLines = 4;
const step = 4;
/** Along the line, from its middle outwards. */
const along = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/**
 * How the ways are drawn, and their labels so that none hides another or a moment: on its own line if there is room, as near to
 * the middle as can be, or else a little above or below it.
 */
export function drawnWaysOf(ways: readonly LabelledWay[], places: readonly Placed[]): ReadonlyMap<string, DrawnWay> {
  const moments = new Map(places.map(({ key, x, y }) => [key, boxOf(x, y)]));
  const taken = [...moments.values()];
  const drawn = new Map<string, DrawnWay>();
  for (const { id, from, to, lines } of ways) {
    const [source, target] = [moments.get(from), moments.get(to)];
    if (!source || !target) continue;
    const curve = curveBetween(source, target);
    const label = lines.length > 0 ? firstFree(curve, sizeOf(lines), taken) : undefined;
    if (label) taken.push(label);
    drawn.set(id, { curve, ...(label && { label }) });
  }
  return drawn;
}

/** Long names on several lines, at their spaces or, in a script without any, wherever the line is full. */
export function labelLines(names: readonly string[]): string[] {
  const lines = names.flatMap(wrapped);
  const rest = lines.length - mostLines;
  return rest > 0 ? [...lines.slice(0, mostLines - 1), `+${rest + 1}`] : lines;
}

export function overlap(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) * 2 < one.width + other.width && Math.abs(one.y - other.y) * 2 < one.height + other.height
  );
}

function boxOf(x: number, y: number): Box {
  return { x: x + moment.width / 2, y: y + moment.height / 2, ...moment };
}

function sizeOf(lines: readonly string[]): Pick<Box, 'width' | 'height'> {
  return {
    width: Math.max(...lines.map(widthOf)) + 2 * padding.x,
    height: lines.length * lineHeight + 2 * padding.y,
  };
}

function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? letter.wide : letter.narrow), 0);
}

/** Further and further from the line; below the last moment there is always room. */
function firstFree(curve: Curve, size: Pick<Box, 'width' | 'height'>, taken: readonly Box[]): Box {
  for (let away = 0; ; away += step)
    for (const y of away === 0 ? [0] : [-away, away])
      for (const share of along) {
        const point = pointOf(curve, share);
        const box = { x: point.x, y: point.y + y, ...size };
        if (!taken.some((one) => overlap(one, box))) return box;
      }
}

function wrapped(name: string): string[] {
  const parts = name.includes(' ') ? name.split(/(?<= )/) : [...name];
  // Without spaces the lines are made about equal, or the last would be a single letter.
  const even = widthOf(name) / Math.ceil(widthOf(name) / widest) + letter.wide;
  const limit = name.includes(' ') ? widest : Math.min(widest, even);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(`${last}${part}`.trimEnd()) > limit) lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  return lines.map((line) => line.trim());
}
