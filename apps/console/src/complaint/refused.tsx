import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../http/request.js';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import type { Stale } from './tell-event.js';
import { shownValue } from './shown-value.js';
import { useSay } from './use-say.js';

/** Why it was not done: in the words of the workflow, field by field, or with what has changed meanwhile. */
export function Refused({
  error,
  stale,
  again,
  currency = 'CNY',
}: {
  error: Error;
  stale: Stale | undefined;
  again: () => void;
  /** Of the amounts of the complaint that has changed. */
  currency?: string;
}): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  if (stale) return <Changed stale={stale} again={again} currency={currency} />;
  const { reasons = [], errors = [] } = error instanceof Problem ? error.content : {};
  const title = !(error instanceof Problem)
    ? t('fault.unreachable')
    : error.status === 403
      ? t('fault.forbidden')
      : reasons.length > 0
        ? t('complaint.refused.notNow')
        : errors.length > 0
          ? t('complaint.refused.fields')
          : t('fault.unexpected');
  return (
    <Alert
      className="entrance-notice"
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        <ul className="reasons">
          {reasons.map(({ code, words }) => (
            <li key={code}>{spoken(words)}</li>
          ))}
          {errors.map(({ field }) => (
            <li key={field}>
              {t('complaint.refused.field', { field: word('fields', field.split('.').at(-1) ?? field) })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** Somebody was quicker: what happened, and what is different now. What was typed stays, and can be told all the same. */
function Changed({ stale, again, currency }: { stale: Stale; again: () => void; currency: string }): ReactNode {
  const { t } = useTranslation();
  const say = useSay(currency);
  const word = useWorkflowWords();
  return (
    <Alert
      className="entrance-notice"
      type="warning"
      showIcon
      role="alert"
      title={t('complaint.refused.changed')}
      description={
        <>
          <p className="plain">
            {t('complaint.refused.since', {
              events: stale.since.map(({ event }) => word('events', event)).join(' · '),
            })}
          </p>
          <table className="changes">
            <thead>
              <tr>
                <th scope="col">{t('complaint.refused.what')}</th>
                <th scope="col">{t('complaint.refused.before')}</th>
                <th scope="col">{t('complaint.refused.after')}</th>
              </tr>
            </thead>
            <tbody>
              {stale.changes.map(({ field, title, before, after }) => (
                <tr key={field}>
                  <th scope="row">{spoken(title)}</th>
                  <td>{shownValue(field, before, say)}</td>
                  <td>{shownValue(field, after, say)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button onClick={again}>{t('complaint.refused.again')}</Button>
        </>
      }
    />
  );
}
