import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import { useNow } from '../http/server-time.js';
import { instantOf, localOf } from '../locales/house-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { DeputyChoice } from '../pieces/deputy-choice.js';
import { Field } from '../pieces/field.js';
import { staffQuery } from '../pieces/people.js';
import { PersonName } from '../pieces/person-name.js';
import { type Absence, setAbsence } from './notices.js';

/** From when to when somebody is away, and who stands in. What is noted can be ended at any time. */
export function AbsenceForm({
  absence,
  staffId,
  isOwn,
}: {
  absence: Absence | undefined;
  staffId: string;
  isOwn: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [now, zone] = [useNow(), useZone()];
  const [fromField, untilField, deputyField] = [useId(), useId(), useId()];
  const isNoted = absence !== undefined && absence.until > now;
  const [from, setFrom] = useState(isNoted && absence.from !== undefined ? localOf(absence.from, zone) : '');
  const [until, setUntil] = useState(isNoted ? localOf(absence.until, zone) : '');
  const [deputyId, setDeputy] = useState((isNoted && absence.deputyId) || '');
  const others = (useQuery(staffQuery).data ?? []).filter(({ id }) => id !== staffId);
  const save = useMutation({
    networkMode: 'always',
    mutationFn: (next: Absence) => setAbsence(next, isOwn ? undefined : staffId),
    onSuccess: () =>
      Promise.all([['account'], staffQuery.queryKey].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const [fromAt, untilAt] = [instantOf(from, zone), instantOf(until, zone)];
  const isTurned = untilAt !== undefined && untilAt <= (fromAt ?? now);
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), zone);
  const deputy = others.find(({ id }) => id === deputyId);
  // Whoever stands in and is away meanwhile is replaced by whoever stands in for them.
  const deputyIsAway =
    deputy?.absentUntil !== undefined &&
    deputy.absentUntil > (fromAt ?? now) &&
    (deputy.absentFrom ?? 0) < (untilAt ?? Infinity);
  return (
    <>
      {isNoted && (
        <p className="plain" role="status">
          <strong>
            {absence.from !== undefined && absence.from > now
              ? t('account.absence.will', { from: at(absence.from), until: at(absence.until) })
              : t('account.absence.is', { until: at(absence.until) })}
          </strong>{' '}
          {absence.deputyId === undefined ? (
            t('account.absence.noDeputy')
          ) : (
            <>
              {t('account.absence.deputyIs')} <PersonName id={absence.deputyId} />
            </>
          )}
        </p>
      )}
      <div className="field-row">
        <Field id={fromField} label={t('account.absence.from')} help={t('account.absence.fromHelp')}>
          <input
            id={fromField}
            className="input"
            type="datetime-local"
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        </Field>
        <Field
          id={untilField}
          label={t('account.absence.until')}
          fault={isTurned ? t('account.absence.turned') : undefined}
        >
          <input
            id={untilField}
            className="input"
            type="datetime-local"
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
        </Field>
        <Field
          id={deputyField}
          label={t('account.absence.deputy')}
          help={deputyIsAway ? t('account.absence.deputyAway') : undefined}
        >
          <DeputyChoice
            id={deputyField}
            value={deputyId}
            nobody={t('account.absence.nobody')}
            others={others}
            onChange={setDeputy}
          />
        </Field>
      </div>
      {save.isError && <Alert type="error" showIcon role="alert" title={refusalWords(save.error, t)} />}
      <div className="account-acts">
        <Button
          type="primary"
          loading={save.isPending}
          disabled={untilAt === undefined || isTurned}
          onClick={() =>
            untilAt !== undefined &&
            save.mutate({
              ...(fromAt !== undefined && { from: fromAt }),
              until: untilAt,
              ...(deputyId !== '' && { deputyId }),
            })
          }
        >
          {t('account.absence.save')}
        </Button>
        {isNoted && (
          <Button loading={save.isPending} onClick={() => save.mutate({ until: 0 })}>
            {t('account.absence.back')}
          </Button>
        )}
      </div>
    </>
  );
}
