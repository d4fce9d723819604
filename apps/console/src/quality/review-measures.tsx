import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { shortDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import { staffQuery } from '../pieces/people.js';
import { PersonName } from '../pieces/person-name.js';
import { sessionQuery } from '../session/session.js';
import { MeasureDone } from './measure-done.js';
import type { Review } from './quality-address.js';

const handling = ['agent', 'lead', 'manager', 'director'];

/** What is changed because of a review, by whom and until when. */
export function ReviewMeasures({ review }: { review: Review }): ReactNode {
  const { t } = useTranslation();
  const [zone, locale] = [useZone(), formattingLocale()];
  const me = useQuery(sessionQuery).data?.member?.id;
  const { ref, measures, mayOrder } = review;
  if (measures.length === 0 && !mayOrder) return null;
  return (
    <section className="panel lesson-section">
      <h2>{t('quality.measures')}</h2>
      {measures.length === 0 && <p className="quiet plain">{t('quality.noMeasures')}</p>}
      <ol className="lesson-actions">
        {measures.map(({ id, text, ownerId, dueAt, by, done }) => (
          <li key={id}>
            <p className="plain lesson-action">
              <bdi>{text}</bdi>
              {done && <span className="tag tag-done">{t('quality.measureIsDone')}</span>}
            </p>
            <p className="plain lesson-facts">
              <PersonName id={ownerId} />
              <span>{t('quality.measureUntil', { day: shortDay(dueAt - 1, locale, zone) })}</span>
              <span>
                {t('quality.measureBy')} <PersonName id={by} />
              </span>
            </p>
            {done && (
              <p className="plain lesson-evidence">
                <bdi>{done.evidence}</bdi>{' '}
                <span className="quiet">
                  {t('quality.doneBy')} <PersonName id={done.by} />
                </span>
              </p>
            )}
            {!done && (ownerId === me || mayOrder) && <MeasureDone complaintRef={ref} id={id} />}
          </li>
        ))}
      </ol>
      {mayOrder && <Order complaintRef={ref} {...(review.ownerId !== undefined && { usual: review.ownerId })} />}
    </section>
  );
}

function Order({ complaintRef: ref, usual = '' }: { complaintRef: string; usual?: string }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const field = useId();
  const [isOpen, setOpen] = useState(false);
  const [written, write] = useState('');
  const [ownerId, setOwner] = useState(usual);
  const [dueOn, setDue] = useState('');
  const people = (useQuery(staffQuery).data ?? []).filter(
    ({ roles, leftAt }) => leftAt === undefined && roles.some((role) => handling.includes(role)),
  );
  const text = written.trim();
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/quality-reviews/{ref}/measures', { path: { ref }, body: { text, ownerId, dueOn } }),
    onSuccess: () => {
      setOpen(false);
      write('');
      return client.invalidateQueries({ queryKey: ['quality'] });
    },
  });
  if (!isOpen)
    return (
      <div className="action-acts">
        <Button onClick={() => setOpen(true)}>{t('quality.measureAdd')}</Button>
      </div>
    );
  return (
    <>
      <Field id={field} label={t('quality.measureText')} help={t('quality.measureTextHelp')}>
        <textarea
          id={field}
          className="input"
          rows={2}
          maxLength={2000}
          value={written}
          onChange={({ target }) => write(target.value)}
        />
      </Field>
      <div className="field-row">
        <Field id={`${field}-owner`} label={t('quality.measureOwner')}>
          <select
            id={`${field}-owner`}
            className="input"
            value={ownerId}
            onChange={({ target }) => setOwner(target.value)}
          >
            <option value="">{t('quality.choose')}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${field}-due`} label={t('quality.measureDue')}>
          <input
            id={`${field}-due`}
            className="input"
            type="date"
            value={dueOn}
            onChange={({ target }) => setDue(target.value)}
          />
        </Field>
      </div>
      {send.isError && <Alert type="error" showIcon role="alert" title={t('quality.failed')} />}
      <div className="action-acts">
        <Button
          type="primary"
          disabled={text === '' || ownerId === '' || dueOn === ''}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {t('quality.measureSend')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('quality.cancel')}</Button>
      </div>
    </>
  );
}
