/** A budget in its parts: `3 business days` is 3 of `business days`. */
export interface WrittenBudget {
  readonly amount: number;
  readonly unit: string;
}

export const units = [
  'business minutes',
  'business hours',
  'business days',
  'calendar days',
  'calendar weeks',
  'clock minutes',
  'clock hours',
] as const;

/** The parts of a budget; nothing for a text that is none. "Same business day" is none of them. */
export function readBudget(text: string): WrittenBudget | undefined {
  if (text === 'same business day') return { amount: 0, unit: 'business days' };
  if (text === 'same calendar day') return { amount: 0, unit: 'calendar days' };
  const [, digits, word = ''] = /^(\d{1,6}) ([a-z]+ [a-z]+)$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const unit = word.endsWith('s') ? word : `${word}s`;
  return { amount: Number(digits), unit };
}

/** A budget as the files write it. */
export function writeBudget({ amount, unit }: WrittenBudget): string {
  if (amount === 0 && (unit === 'business days' || unit === 'calendar days')) return `same ${unit.slice(0, -1)}`;
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

export const pointKinds = ['warn', 'before', 'breach', 'after'] as const;
export type PointKind = (typeof pointKinds)[number];

/** One rung of a ladder: when it is reached, and whom it alerts. */
export interface WrittenRung {
  readonly kind: PointKind;
  /** A percentage for `warn`, a budget for `before` and `after`. */
  readonly amount: string;
  readonly alert: readonly string[];
}

export function readLadder(text: string): WrittenRung[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [at = '', alert = ''] = line.split(/:(.*)/s);
      return {
        ...readPoint(at.trim()),
        alert: alert
          .split(',')
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      };
    });
}

export function writeLadder(rungs: readonly WrittenRung[]): string {
  return rungs.map(({ alert, ...point }) => `${writePoint(point)}: ${alert.join(', ')}`).join('\n');
}

function readPoint(at: string): Pick<WrittenRung, 'kind' | 'amount'> {
  const [, share] = /^warn (\d+)$/.exec(at) ?? [];
  if (share !== undefined) return { kind: 'warn', amount: share };
  const [, before] = /^(.+) before$/.exec(at) ?? [];
  if (before !== undefined) return { kind: 'before', amount: before };
  const [, after] = /^breach \+ (.+)$/.exec(at) ?? [];
  return after === undefined ? { kind: 'breach', amount: '' } : { kind: 'after', amount: after };
}

function writePoint({ kind, amount }: Pick<WrittenRung, 'kind' | 'amount'>): string {
  switch (kind) {
    case 'warn':
      return `warn ${amount}`;
    case 'before':
      return `${amount} before`;
    case 'breach':
      return 'breach';
    case 'after':
      return `breach + ${amount}`;
  }
}
