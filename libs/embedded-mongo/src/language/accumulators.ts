import { compareValues } from './compare.js';
import { emptyDocument, fieldOf, isDocument } from './document.js';
import { Sum } from './arithmetic.js';
import { asDouble, asInteger, numberTypeOf, toDouble } from './numbers.js';
import { ServerError } from './server-error.js';
import { valueKey } from './value-key.js';

/** What gathers the values of a group, in the order of its documents. */
export interface Accumulator {
  add(value: unknown): void;
  result(): unknown;
}

class Extreme implements Accumulator {
  private best: unknown;
  constructor(private readonly direction: 1 | -1) {}
  add(value: unknown): void {
    if (value === undefined || value === null) return;
    if (this.best === undefined || this.direction * compareValues(value, this.best) > 0) this.best = value;
  }
  result(): unknown {
    return this.best === undefined ? null : this.best;
  }
}

class Edge implements Accumulator {
  private value: unknown = null;
  private empty = true;
  constructor(private readonly last: boolean) {}
  add(value: unknown): void {
    if (this.empty || this.last) this.value = value ?? null;
    this.empty = false;
  }
  result(): unknown {
    return this.value;
  }
}

class Deviation implements Accumulator {
  private count = 0;
  private mean = 0;
  private squares = 0;
  constructor(private readonly sample: boolean) {}
  /** Welford's method: one pass, without the cancellation of sums of squares. */
  add(value: unknown): void {
    if (numberTypeOf(value) === undefined) return;
    const number = toDouble(value);
    this.count += 1;
    const delta = number - this.mean;
    this.mean += delta / this.count;
    this.squares += delta * (number - this.mean);
  }
  result(): unknown {
    const degrees = this.count - (this.sample ? 1 : 0);
    return degrees <= 0 ? null : asDouble(Math.sqrt(this.squares / degrees));
  }
}

class List implements Accumulator {
  private readonly values: unknown[] = [];
  add(value: unknown): void {
    if (value !== undefined) this.values.push(value);
  }
  result(): unknown {
    return this.values;
  }
}

class Distinct implements Accumulator {
  private readonly values = new Map<string, unknown>();
  add(value: unknown): void {
    if (value === undefined) return;
    const key = valueKey(value);
    if (!this.values.has(key)) this.values.set(key, value);
  }
  result(): unknown {
    return [...this.values.values()];
  }
}

class Merged implements Accumulator {
  private readonly merged = emptyDocument();
  add(value: unknown): void {
    if (value === undefined || value === null) return;
    if (!isDocument(value)) throw new ServerError(40400, '$mergeObjects requires object inputs');
    for (const name of Object.keys(value)) this.merged[name] = fieldOf(value, name);
  }
  result(): unknown {
    return this.merged;
  }
}

class Total implements Accumulator {
  private readonly sum = new Sum();
  constructor(private readonly mean: boolean) {}
  add(value: unknown): void {
    this.sum.add(value);
  }
  result(): unknown {
    return this.mean ? this.sum.mean() : this.sum.total();
  }
}

class Counter implements Accumulator {
  private count = 0n;
  add(): void {
    this.count += 1n;
  }
  result(): unknown {
    return asInteger(this.count);
  }
}

/** Accumulators of one operand. @see https://www.mongodb.com/docs/manual/reference/operator/aggregation/#accumulators--in--group- */
export const accumulators: ReadonlyMap<string, () => Accumulator> = new Map<string, () => Accumulator>([
  ['$sum', () => new Total(false)],
  ['$avg', () => new Total(true)],
  ['$min', () => new Extreme(-1)],
  ['$max', () => new Extreme(1)],
  ['$first', () => new Edge(false)],
  ['$last', () => new Edge(true)],
  ['$push', () => new List()],
  ['$addToSet', () => new Distinct()],
  ['$mergeObjects', () => new Merged()],
  ['$stdDevPop', () => new Deviation(false)],
  ['$stdDevSamp', () => new Deviation(true)],
  ['$count', () => new Counter()],
]);

/** Percentiles by rank (method `approximate` on all values): null of nothing. */
export function percentiles(values: readonly unknown[], shares: readonly number[]): unknown[] {
  const numbers = values
    .filter((value) => numberTypeOf(value) !== undefined)
    .map(toDouble)
    .sort((a, b) => a - b);
  return shares.map((share) => {
    if (numbers.length === 0) return null;
    const rank = Math.max(0, Math.ceil(share * numbers.length) - 1);
    return asDouble(numbers[rank] as number);
  });
}
