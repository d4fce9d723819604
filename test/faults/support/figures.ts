import { appendFileSync } from 'node:fs';
import { seed } from './seed.js';

export type Figures = Readonly<Record<string, number | string>>;

/** Prints what a fault came to as one line, and keeps it for the page when a full run asks for it. */
export function report(fault: string, figures: Figures): void {
  const text = Object.entries(figures)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
  process.stdout.write(`    ${fault}: ${text} (seed ${seed})\n`);
  const file = process.env['FAULTS_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ fault, figures, seed })}\n`);
}

/** The middle, the 99th of a hundred, and the worst, in milliseconds. */
export function spread(values: readonly number[]): { median: string; p99: string; worst: string } {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): string =>
    `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)} ms`;
  return { median: at(0.5), p99: at(0.99), worst: at(1) };
}
