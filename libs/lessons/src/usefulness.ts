/** What people who had a similar complaint before them said of a lesson. */
export const verdicts = ['used', 'unhelpful'] as const;
export type Verdict = (typeof verdicts)[number];

/** How many said so. */
export type Tally = Readonly<Record<Verdict, number>>;

/** How much a lesson of which everybody says the same gains or loses, on the scale of likeness. */
const weight = 0.4;

/**
 * What their word adds to the likeness of a complaint that taught it: nothing where nobody or half of them found it useful.
 * One voice counts a little and many count more (the rule of succession), so that a single click buries nothing.
 */
export function usefulness({ used, unhelpful }: Tally): number {
  return weight * ((used + 1) / (used + unhelpful + 2) - 0.5);
}
