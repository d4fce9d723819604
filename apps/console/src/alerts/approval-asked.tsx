import type { ReactNode } from 'react';
import { formattingLocale } from '../locales/language.js';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import type { Approval } from './alert-queries.js';

/** What is asked for, in one or a few lines. */
export function Asked({ approval }: { approval: Approval }): ReactNode {
  const word = useWorkflowWords();
  const { kind, outcome, remedies = [], amount = 0, currency, letterTitle, because } = approval;
  if (kind === 'letter')
    return (
      <>
        <strong>{letterTitle && spoken(letterTitle)}</strong>
        {because !== undefined && <bdi className="quiet">{because}</bdi>}
      </>
    );
  if (kind === 'extension')
    return (
      <>
        <strong>
          {approval.clockTitle && spoken(approval.clockTitle)}
          {approval.reasonTitle && <> · {spoken(approval.reasonTitle)}</>}
        </strong>
        <bdi>{approval.explanation}</bdi>
      </>
    );
  const money = (value: number): string =>
    new Intl.NumberFormat(formattingLocale(), { style: 'currency', currency: currency ?? 'CNY' }).format(value / 100);
  return (
    <>
      <strong>
        {outcome !== undefined && word('outcomes', outcome)}
        {amount > 0 && <> · {money(amount)}</>}
      </strong>
      {remedies.length > 0 && (
        <ul className="approval-remedies">
          {remedies.map((remedy, index) => (
            <li key={index}>
              {word('remedies', remedy.kind)}
              {remedy.amount !== undefined && <> {money(remedy.amount)}</>} <bdi>{remedy.description}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
