import { type Box, gap, moment } from './chart-layout.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cubic curve: where it begins, what pulls it at both ends, where it ends. */
export type Curve = readonly [Point, Point, Point, Point];

/** A curve reaches three quarters of what it is pulled: so it runs in the middle between two rows. */
const lift = ((moment.height + gap.y) / 2) * (4 / 3);

/**
 * From the right of one moment to the left of another. A straight line along a row would go through the moments between, and so
 * the way bows above them.
 */
export function curveBetween(source: Box, target: Box): Curve {
  const begin = { x: source.x + source.width / 2, y: source.y };
  const end = { x: target.x - target.width / 2, y: target.y };
  const distance = end.x - begin.x;
  const isAlongRow = begin.y === end.y && (distance < 0 || distance > gap.x);
  const pull = isAlongRow ? gap.x : distance >= 0 ? distance / 2 : 6.25 * Math.sqrt(-distance);
  const up = isAlongRow ? lift : 0;
  return [begin, { x: begin.x + pull, y: begin.y - up }, { x: end.x - pull, y: end.y - up }, end];
}

/** @param share how far along, from 0 to 1 */
export function pointOf(curve: Curve, share: number): Point {
  const rest = 1 - share;
  const weights = [rest ** 3, 3 * share * rest ** 2, 3 * share ** 2 * rest, share ** 3];
  const sum = (axis: 'x' | 'y'): number =>
    curve.reduce((before, point, index) => before + point[axis] * (weights[index] ?? 0), 0);
  return { x: sum('x'), y: sum('y') };
}

/** As SVG writes it. */
export function pathText([begin, first, second, end]: Curve): string {
  return `M${begin.x},${begin.y} C${first.x},${first.y} ${second.x},${second.y} ${end.x},${end.y}`;
}
