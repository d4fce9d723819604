import { calledElement } from '#casework/letter-contract.js';
import type { Policy } from '#clocks/policy.js';
import type { OwedDuty } from '#notifications/letter-duties.js';
import type { LetterName } from '#workflows/complaint/complaint.context.js';

/** What a letter owes by any of these policies: one wording serves them all. */
export function dutiesOf(letter: LetterName, policies: Iterable<Policy>): OwedDuty[] {
  const owed = new Map<OwedDuty['duty'], OwedDuty>();
  for (const { title, letters } of policies)
    for (const duty of letters[letter]?.requires ?? [])
      owed.set(duty, { duty, called: calledElement(duty), by: [...(owed.get(duty)?.by ?? []), title] });
  return [...owed.values()];
}
