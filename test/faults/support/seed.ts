/** The full form takes longer and strikes more often, each time elsewhere: `npm run test:faults`. */
export const isFull = process.env['FAULTS'] === 'full';

/** Chance that can be had again: the seed is printed with every run, and `FAULTS_SEED` repeats it. */
export const seed = Number(process.env['FAULTS_SEED'] ?? (isFull ? Date.now() % 1_000_000 : 271_127));

/** `FAULTS_SCALE=0.1` makes a full run a tenth as long, `FAULTS_CROWD=0.01` its crowds a hundredth as large. */
const scale = Number(process.env['FAULTS_SCALE'] ?? 1);
const crowdScale = Number(process.env['FAULTS_CROWD'] ?? 1);

/** One number for the short form, another for the full one. */
export function times(short: number, full: number): number {
  return isFull ? Math.max(short, Math.round(full * scale)) : short;
}

/** The same for a crowd of complaints. */
export function crowd(short: number, full: number): number {
  return isFull ? Math.max(short, Math.round(full * crowdScale)) : short;
}

/** How long a story may take before it counts as stuck, in milliseconds. */
export const longest = isFull ? 3_600_000 : 600_000;

/** A stream of numbers from 0 to 1 (mulberry32); each story has its own, so that it stays the same when another changes. */
export function chanceOf(story: string): () => number {
  let state = seed;
  for (const letter of story) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many of them by chance in the short form, all in the full one. */
export function someOf<T>(all: readonly T[], count: number, chance: () => number): T[] {
  if (isFull) return [...all];
  const left = [...all];
  return Array.from({ length: count }, () => left.splice(Math.floor(chance() * left.length), 1)).flat();
}
