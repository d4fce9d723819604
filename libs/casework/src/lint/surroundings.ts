import type { Policy } from '#clocks/policy.js';
import { effectHandlers } from '#workflows/complaint/complaint.effects.js';
import { eventTypes } from '#workflows/complaint/complaint.events.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import { reasonWords } from '#workflows/complaint/complaint.reasons.js';
import { roleWords } from '#workflows/complaint/complaint.roles.js';
import { requirementTitles } from '#workflows/complaint/complaint.requirement-titles.js';
import { clockWords, eventWords } from '#workflows/complaint/complaint.titles.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';

/** What is shown to people by name. */
export type TextKind = 'stage' | 'reason' | 'letter' | 'role' | 'event' | 'clock' | 'condition';

/** Everything beside the definition that has to fit it. */
export interface Surroundings {
  readonly policies: ReadonlyMap<string, Policy>;
  /** Events that have a class. */
  readonly events: readonly string[];
  /** Who carries out each effect. */
  readonly effectHandlers: Readonly<Record<string, string>>;
  /** Texts shown to people, by kind and name. */
  readonly texts: Readonly<Record<TextKind, Readonly<Record<string, unknown>>>>;
}

/** What surrounds a definition in this version of the code, with these policies. */
export function surroundingsWith(policies: ReadonlyMap<string, Policy>): Surroundings {
  return {
    policies,
    events: eventTypes,
    effectHandlers,
    texts: {
      stage: stageWords,
      reason: reasonWords,
      letter: letterWords,
      role: roleWords,
      event: eventWords,
      clock: clockWords,
      condition: requirementTitles,
    },
  };
}
