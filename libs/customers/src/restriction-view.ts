import { zoneText } from '#notifications/written-time.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Restriction } from './restriction.js';
import { isInForce } from './restriction-rules.js';
import { agreedWords } from './restriction-words.js';

/** A restriction as people read it. */
export interface RestrictionView extends Restriction {
  /** What was agreed, a sentence each, as the customer is told it. */
  readonly agreed: readonly Words[];
  readonly isInForce: boolean;
}

/** @param zone of the house, in which agreed hours are meant */
export function restrictionViewOf(restriction: Restriction, zone: string, now: number): RestrictionView {
  const zoneWords = { en: zoneText(zone, 'en', now), 'zh-CN': zoneText(zone, 'zh-CN', now) };
  return {
    ...restriction,
    agreed: agreedWords(restriction.limits, zoneWords),
    isInForce: isInForce(restriction, now),
  };
}
