import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import { formattingLocale } from '../locales/language.js';
import { Field, FieldGroup, Tick } from '../pieces/field.js';
import { type Notices, noticesQuery, setDigest } from './notices.js';

const days = [1, 2, 3, 4, 5, 6, 7];

/** A Monday; the days after it have the names that are wanted. */
const monday = Date.UTC(2024, 0, 1);

const dayName = (day: number): string =>
  new Intl.DateTimeFormat(formattingLocale(), { weekday: 'short', timeZone: 'UTC' }).format(
    monday + (day - 1) * 86_400_000,
  );

/** When the mail comes that tells once a day what waits, and on which days it does not. */
export function DigestSection({ notices }: { notices: Notices }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const field = useId();
  const [at, setAt] = useState(notices.digest.at ?? '');
  const [offDays, setOffDays] = useState<readonly number[]>(notices.digest.offDays ?? []);
  const save = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      setDigest({ ...(at !== '' && { at }), ...(offDays.length > 0 && { offDays: [...offDays].sort() }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
  return (
    <section className="panel account-section">
      <h2>{t('account.digest.title')}</h2>
      <p className="quiet">{t('account.digest.text', { count: notices.mailsPerHour })}</p>
      <div className="account-notices">
        <Field id={field} label={t('account.digest.at')} help={t('account.digest.atHelp')}>
          <input
            id={field}
            className="input account-time"
            type="time"
            value={at}
            onChange={({ target }) => setAt(target.value)}
          />
        </Field>
        <FieldGroup label={t('account.digest.offDays')}>
          <div className="account-days">
            {days.map((day) => (
              <Tick
                key={day}
                text={dayName(day)}
                isOn={offDays.includes(day)}
                onChange={(isOn) => setOffDays(isOn ? [...offDays, day] : offDays.filter((one) => one !== day))}
              />
            ))}
          </div>
        </FieldGroup>
        {save.isError && <Alert type="error" showIcon role="alert" title={refusalWords(save.error, t)} />}
        <div>
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
            {t('account.digest.save')}
          </Button>{' '}
          <span role="status">{save.isSuccess && t('account.saved')}</span>
        </div>
      </div>
    </section>
  );
}
