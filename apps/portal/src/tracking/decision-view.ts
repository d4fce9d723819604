import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import { findingWords, outcomeWords, remedyWords } from '#workflows/complaint/complaint.letter-facts.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';

const remedyStates: Readonly<Record<string, Words>> = {
  proposed: { en: 'offered', 'zh-CN': '拟提供' },
  agreed: { en: 'being done', 'zh-CN': '落实中' },
  done: { en: 'done', 'zh-CN': '已完成' },
};

/** Our decision, as the customer is told it. */
export interface DecisionView {
  readonly outcome: string;
  readonly points: readonly { readonly text: string; readonly result: string; readonly basis: string }[];
  readonly remedies: readonly {
    readonly kind: string;
    readonly description: string;
    readonly state: string | undefined;
    readonly amount?: string;
  }[];
  readonly isOffer: boolean;
  readonly replyBy?: string;
}

/** The decision, once the customer may know it: a draft that waits for approval is our own affair. */
export function decisionView(
  { value, context }: Pick<ComplaintSnapshot, 'value' | 'context'>,
  { points, currency, replyBy }: LetterFacts,
  locale: Locale,
  instant: (at: number) => string,
  answerBy: string,
): DecisionView | undefined {
  const { handling } = value as { handling: Record<string, string> | string };
  const [stage, inside] = typeof handling === 'string' ? [handling] : Object.entries(handling)[0]!;
  if (context.outcome === undefined || inside === 'proposing' || inside === 'awaitingApproval') return undefined;
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return {
    outcome: outcomeWords[context.outcome][locale],
    points: points.flatMap(({ text, finding }) =>
      finding ? [{ text, result: findingWords[finding.result][locale], basis: finding.basis }] : [],
    ),
    remedies: context.remedies
      .filter(({ state }) => state !== 'dropped')
      .map(({ kind, description, amount, state }) => ({
        kind: remedyWords[kind][locale],
        description,
        state: remedyStates[state]?.[locale],
        ...(amount !== undefined && { amount: money.format(amount / 100) }),
      })),
    // The offer may be answered as soon as it is told; on this page it is told now.
    isOffer: stage === 'resolution' && (inside === 'awaitingAnswer' || inside === 'offering'),
    ...(replyBy !== undefined && { replyBy: answerBy.replace('{instant}', instant(replyBy)) }),
  };
}
