import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';

/** Ids of staff who had a hand in a complaint, or whom it is about: none of them judges afterwards how it was handled. */
export function handsIn(context: ComplaintContext): ReadonlySet<string> {
  const { handlers, ownerId, drafterId, complainedAbout } = context;
  return new Set([...handlers, ownerId, drafterId, ...complainedAbout].filter((one) => one !== undefined));
}
