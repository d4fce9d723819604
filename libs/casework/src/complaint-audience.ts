import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';

/** What of a complaint decides who may see it; ids only. */
export interface ComplaintAudience {
  readonly teamId: string;
  /** Whoever owns it, follows it up, or has something to change because of it. */
  readonly people: readonly string[];
  /** Every department that was asked about it, answered or not. */
  readonly departments: readonly string[];
  readonly complainedAbout: readonly string[];
}

export function audienceOf(context: ComplaintContext): ComplaintAudience {
  const { teamId, ownerId, followUpBy, actions = [], requests, complainedAbout } = context;
  const people = [ownerId, followUpBy, ...actions.map((one) => one.ownerId)].filter((id) => id !== undefined);
  return {
    teamId,
    people: [...new Set(people)],
    departments: [...new Set(requests.map(({ department }) => department))],
    complainedAbout,
  };
}
