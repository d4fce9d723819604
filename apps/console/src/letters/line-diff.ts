/** A line of two texts: in both, only in the one before, or only in the one after. */
export interface DiffLine {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Lines that are compared at most; longer texts are shown as one and then the other. */
const most = 1500;

/** What a text says otherwise than another, line by line: the fewest lines that went and came. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [old, fresh] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  if (old.length > most || fresh.length > most)
    return [
      ...old.map((text) => ({ kind: 'gone' as const, text })),
      ...fresh.map((text) => ({ kind: 'new' as const, text })),
    ];
  const shared = longestShared(old, fresh);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [mine, theirs] = [old[i], fresh[j]];
    if (mine !== undefined && mine === theirs) {
      lines.push({ kind: 'same', text: mine });
      [i, j] = [i + 1, j + 1];
    } else if (mine !== undefined && (theirs === undefined || at(shared, i + 1, j) >= at(shared, i, j + 1))) {
      lines.push({ kind: 'gone', text: mine });
      i += 1;
    } else {
      lines.push({ kind: 'new', text: theirs ?? '' });
      j += 1;
    }
  }
  return lines;
}

/** Lines that stay the same, shown before and after a change. */
const around = 2;

/** The changes with a few lines around each; where more was left out there is a line without a kind. */
export function aroundChanges(lines: readonly DiffLine[]): (DiffLine | { readonly kind: 'left out' })[] {
  const isNear = (at: number): boolean =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== 'same');
  return lines.flatMap((line, at): (DiffLine | { readonly kind: 'left out' })[] => {
    if (isNear(at)) return [line];
    return at === 0 || isNear(at - 1) ? [{ kind: 'left out' as const }] : [];
  });
}

/** How many lines two texts share from a line of each on. */
function longestShared(old: readonly string[], fresh: readonly string[]): readonly Uint16Array[] {
  const shared = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      shared[i]![j] =
        old[i] === fresh[j] ? at(shared, i + 1, j + 1) + 1 : Math.max(at(shared, i + 1, j), at(shared, i, j + 1));
  return shared;
}

function at(shared: readonly Uint16Array[], i: number, j: number): number {
  return shared[i]?.[j] ?? 0;
}
