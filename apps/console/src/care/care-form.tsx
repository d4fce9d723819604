import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../customers/customer.js';
import { type Asked, ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { serverTime } from '../http/server-time.js';
import { instantOf, localOf } from '../locales/house-time.js';
import { useZone } from '../locales/workflow-words.js';
import { Choice, Field, FieldGroup, Tick } from '../pieces/field.js';
import './care.css';

type Body = Asked<'POST /api/customers/{id}/care'>['body'];

const needs = [
  'largePrint',
  'plainLanguage',
  'moreTime',
  'callRather',
  'writeRather',
  'someoneToSpeak',
  'interpreter',
] as const;
const drivers = ['health', 'lifeEvents', 'resilience', 'capability'] as const;
const ways = ['spoken', 'inWriting'] as const;

const year = 365 * 86_400_000;

/** Records what a customer needs. Nothing goes before it says that they agreed, and how. */
export function CareForm({
  customer,
  done,
  cancel,
}: {
  customer: Customer;
  done: () => Promise<void>;
  cancel: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const zone = useZone();
  const before = customer.care;
  const [now] = useState(serverTime);
  const [chosen, setChosen] = useState<readonly (typeof needs)[number][]>(before?.needs ?? []);
  const [why, setWhy] = useState<readonly (typeof drivers)[number][]>(before?.drivers ?? []);
  const [note, setNote] = useState(before?.isMasked ? '' : (before?.note ?? ''));
  const [how, setHow] = useState<(typeof ways)[number] | ''>('');
  const [until, setUntil] = useState(localOf(now + year, zone).slice(0, 10));
  const toggled = <T,>(list: readonly T[], one: T): readonly T[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  const recording = useMutation({
    mutationFn: (consent: Body['consent']) =>
      ask('POST /api/customers/{id}/care', {
        path: { id: customer.id },
        body: {
          drivers: [...why],
          needs: [...chosen],
          ...(note.trim() !== '' && { note: note.trim() }),
          consent,
          until: instantOf(`${until}T12:00`, zone) ?? 0,
        },
      }),
    onSuccess: done,
  });
  return (
    <form
      className="customer-form"
      aria-label={t('care.record')}
      onSubmit={(event) => {
        event.preventDefault();
        if (how !== '') recording.mutate({ how, at: serverTime() - 1000 });
      }}
    >
      <p className="plain quiet">{t('care.formHelp')}</p>
      {before?.isMasked && <p className="plain quiet">{t('care.maskedForm')}</p>}
      <FieldGroup label={t('care.needs')}>
        <div className="care-ticks">
          {needs.map((need) => (
            <Tick
              key={need}
              text={t(`care.words.${need}`)}
              isOn={chosen.includes(need)}
              onChange={() => setChosen(toggled(chosen, need))}
            />
          ))}
        </div>
      </FieldGroup>
      <FieldGroup label={t('care.drivers')}>
        <div className="care-ticks">
          {drivers.map((driver) => (
            <Tick
              key={driver}
              text={t(`care.driverWords.${driver}`)}
              isOn={why.includes(driver)}
              onChange={() => setWhy(toggled(why, driver))}
            />
          ))}
        </div>
      </FieldGroup>
      <Field id="care-note" label={t('care.note')} help={t('care.noteHelp')}>
        <textarea
          id="care-note"
          className="input"
          rows={2}
          maxLength={1000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </Field>
      <Choice
        name="care-consent"
        label={t('care.consent')}
        options={ways.map((value) => ({ value, text: t(`care.ways.${value}`) }))}
        value={how}
        onChange={setHow}
      />
      <Field id="care-until" label={t('care.untilField')} help={t('care.untilHelp')}>
        <input
          id="care-until"
          type="date"
          className="input"
          required
          value={until}
          onChange={({ target }) => setUntil(target.value)}
        />
      </Field>
      {recording.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('care.refused')}
          description={refusalWords(recording.error, t)}
        />
      )}
      <span className="account-acts">
        <Button type="primary" htmlType="submit" loading={recording.isPending} disabled={how === ''}>
          {t('care.save')}
        </Button>
        <Button onClick={cancel}>{t('care.cancel')}</Button>
        {how === '' && <span className="quiet">{t('care.needsConsent')}</span>}
      </span>
    </form>
  );
}
