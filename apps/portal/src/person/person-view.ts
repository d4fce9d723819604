import type { Care, Need } from '#customers/care.js';
import { driverWords, needs } from '#customers/care.js';
import type { RestrictionView } from '#customers/restriction-view.js';
import { restrictionWords } from '#customers/write-restriction.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import { dayText } from '../page/instants.js';
import { ownNeedWords, personTexts } from './person.texts.js';

/** What the page of a complaint shows of whoever complains. */
export interface PersonView {
  /** False: what is here was told with this complaint, and the rest is for whoever proves to be the customer. */
  readonly isProved: boolean;
  readonly agreed: readonly AgreedView[];
  readonly care: CareView | undefined;
  readonly options: readonly { readonly value: Need; readonly label: string; readonly isChosen: boolean }[];
  readonly note: string;
  /** What is said to whoever could prove it, and whether a link can be sent for it. */
  readonly prove: { readonly lead: string; readonly canSend: boolean };
}

interface AgreedView {
  readonly why: string;
  readonly reason: string;
  readonly sentences: readonly string[];
  readonly until: string;
  readonly unchanged: readonly string[];
}

interface CareView {
  readonly needs: readonly string[];
  readonly because: readonly string[];
  readonly note: string | undefined;
  readonly kept: string;
}

/** What there is to show. */
export interface PersonFacts {
  readonly isProved: boolean;
  readonly restrictions: readonly RestrictionView[];
  readonly care: Care | undefined;
  /** What was typed and could not be taken. */
  readonly typed: Readonly<Record<string, unknown>>;
  readonly email: string | undefined;
}

export function personView(facts: PersonFacts, locale: Locale, zone: string): PersonView {
  const { isProved, restrictions, care, typed, email } = facts;
  const day = (at: number): string => dayText(at, locale, zone);
  const isTyped = 'needs' in typed || 'needsNote' in typed;
  const chosen = isTyped ? [typed['needs']].flat() : (care?.needs ?? []);
  const { needsNote } = typed;
  return {
    isProved,
    agreed: restrictions.map((one) => agreedView(one, locale, day)),
    care: care && careView(care, locale, day),
    options: needs.map((value) => ({
      value,
      label: ownNeedWords[value][locale],
      isChosen: chosen.includes(value),
    })),
    note: isTyped ? (typeof needsNote === 'string' ? needsNote : '') : (care?.note ?? ''),
    prove: {
      lead:
        email === undefined
          ? personTexts.proveByPhone[locale]
          : fill(personTexts.proveLead, { address: email })[locale],
      canSend: email !== undefined,
    },
  };
}

/** In the words of the letter that told it. */
function agreedView(
  { agreed, reason, until, reviewAt }: RestrictionView,
  locale: Locale,
  day: (at: number) => string,
): AgreedView {
  const { why, until: untilWhen, merits, anew, aside } = restrictionWords;
  return {
    why: why[locale],
    reason,
    sentences: agreed.map((one) => one[locale]),
    until: fill(untilWhen, { until: day(until), review: day(reviewAt) })[locale],
    unchanged: [personTexts.pageIsOpen, merits, anew, aside].map((one) => one[locale]),
  };
}

function careView(
  { needs: kept, drivers, note, consent, until }: Care,
  locale: Locale,
  day: (at: number) => string,
): CareView {
  return {
    needs: kept.map((need) => ownNeedWords[need][locale]),
    because: drivers.map((driver) => driverWords[driver][locale]),
    note,
    kept: fill(personTexts.keptUntil, { day: day(consent.at), until: day(until) })[locale],
  };
}
