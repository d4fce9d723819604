import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import { serverTime } from '../http/server-time.js';
import { instantOf, localOf } from '../locales/house-time.js';
import { shortDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { Field, FieldGroup, Tick } from '../pieces/field.js';
import { staffQuery } from '../pieces/people.js';
import type { CustomerRecord } from '../phone/phone-queries.js';
import { askFor, type Proposal } from './conduct-queries.js';

const day = 86_400_000;
const ways = ['email', 'phone', 'visit'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Contacts that are offered as evidence, the latest. */
const mostContacts = 12;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Asks for a restriction: what, why in words that the customer reads, which contacts show it, and until when. */
export function RestrictionForm({
  record,
  done,
  cancel,
}: {
  record: CustomerRecord;
  done: () => Promise<void>;
  cancel: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const zone = useZone();
  const { data: people = [] } = useQuery(staffQuery);
  const { customer, contacts } = record;
  const [now] = useState(serverTime);
  const [key] = useState(() => crypto.randomUUID());
  const [closed, setClosed] = useState<readonly (typeof ways)[number][]>([]);
  const [onlyInWriting, setWriting] = useState(false);
  const [days, setDays] = useState<readonly number[]>([]);
  const [hours, setHours] = useState({ from: '10:00', to: '12:00' });
  const [contactId, setContact] = useState('');
  const [often, setOften] = useState({ contacts: '', days: '7' });
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [dates, setDates] = useState({
    review: localOf(now + 90 * day, zone).slice(0, 10),
    until: localOf(now + 180 * day, zone).slice(0, 10),
  });
  // What we wrote shows nothing; a call that we made may.
  const shown = contacts
    .filter(({ direction, channel }) => direction === 'in' || channel === 'phone')
    .slice(0, mostContacts);
  const proposal = (): Proposal => ({
    id: key,
    limits: {
      closed: [...closed],
      ...(onlyInWriting && { onlyInWriting }),
      ...(days.length > 0 && {
        hours: { days: [...days] as never, from: minutesOf(hours.from), to: minutesOf(hours.to) },
      }),
      ...(contactId !== '' && { contactId }),
      ...(often.contacts !== '' && { frequency: { contacts: Number(often.contacts), days: Number(often.days) } }),
    },
    reason: reason.trim(),
    evidence: shown
      .filter((_, index) => chosen.has(index))
      .map(({ ref, at, summary }) => ({ ref, at, what: (summary.trim() || ref).slice(0, 500) })),
    reviewAt: instantOf(`${dates.review}T12:00`, zone) ?? 0,
    until: instantOf(`${dates.until}T12:00`, zone) ?? 0,
  });
  const asking = useMutation({ mutationFn: () => askFor(customer.id, proposal()), onSuccess: done });
  const toggled = <T,>(list: readonly T[], one: T): readonly T[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  return (
    <form
      className="customer-form"
      aria-label={t('conduct.ask')}
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate();
      }}
    >
      <p className="plain quiet">{t('conduct.formHelp')}</p>
      <FieldGroup label={t('conduct.closed')}>
        <div className="restriction-ticks">
          {ways.map((way) => (
            <Tick
              key={way}
              text={t(`conduct.ways.${way}`)}
              isOn={closed.includes(way)}
              onChange={() => setClosed(toggled(closed, way))}
            />
          ))}
          <Tick text={t('conduct.onlyInWriting')} isOn={onlyInWriting} onChange={setWriting} />
        </div>
      </FieldGroup>
      <FieldGroup label={t('conduct.hours')}>
        <div className="restriction-ticks">
          {weekdays.map((one) => (
            <Tick
              key={one}
              text={weekdayText(one)}
              isOn={days.includes(one)}
              onChange={() => setDays(toggled(days, one))}
            />
          ))}
        </div>
        {days.length > 0 && (
          <div className="field-row">
            <Field id="restriction-from" label={t('conduct.from')}>
              <input
                id="restriction-from"
                type="time"
                className="input"
                required
                value={hours.from}
                onChange={({ target }) => setHours({ ...hours, from: target.value })}
              />
            </Field>
            <Field id="restriction-to" label={t('conduct.to')}>
              <input
                id="restriction-to"
                type="time"
                className="input"
                required
                value={hours.to}
                onChange={({ target }) => setHours({ ...hours, to: target.value })}
              />
            </Field>
          </div>
        )}
      </FieldGroup>
      <div className="field-row">
        <Field id="restriction-contact" label={t('conduct.contact')}>
          <select
            id="restriction-contact"
            className="input"
            value={contactId}
            onChange={({ target }) => setContact(target.value)}
          >
            <option value="">{t('conduct.anybody')}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <div className="field-row">
        <Field id="restriction-contacts" label={t('conduct.contacts')}>
          <input
            id="restriction-contacts"
            type="number"
            className="input"
            min={1}
            max={100}
            value={often.contacts}
            onChange={({ target }) => setOften({ ...often, contacts: target.value })}
          />
        </Field>
        <Field id="restriction-days" label={t('conduct.perDays')}>
          <input
            id="restriction-days"
            type="number"
            className="input"
            min={1}
            max={90}
            value={often.days}
            onChange={({ target }) => setOften({ ...often, days: target.value })}
          />
        </Field>
      </div>
      <Field id="restriction-reason" label={t('conduct.reason')} help={t('conduct.reasonHelp')}>
        <textarea
          id="restriction-reason"
          className="input"
          rows={3}
          required
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <FieldGroup label={t('conduct.evidenceField')}>
        {shown.length === 0 && <p className="plain quiet">{t('conduct.noContacts')}</p>}
        <div className="restriction-evidence">
          {shown.map(({ ref, at, summary }, index) => (
            <Tick
              key={`${ref} ${at} ${summary}`}
              text={[
                shortDay(at, formattingLocale(), zone),
                ...(summary.includes(ref) ? [] : [ref]),
                summary.slice(0, 80),
              ].join(' · ')}
              isOn={chosen.has(index)}
              onChange={(isOn) => {
                const next = new Set(chosen);
                if (isOn) next.add(index);
                else next.delete(index);
                setChosen(next);
              }}
            />
          ))}
        </div>
      </FieldGroup>
      <div className="field-row">
        <Field id="restriction-review" label={t('conduct.reviewOn')}>
          <input
            id="restriction-review"
            type="date"
            className="input"
            required
            value={dates.review}
            onChange={({ target }) => setDates({ ...dates, review: target.value })}
          />
        </Field>
        <Field id="restriction-until" label={t('conduct.endsOn')}>
          <input
            id="restriction-until"
            type="date"
            className="input"
            required
            value={dates.until}
            onChange={({ target }) => setDates({ ...dates, until: target.value })}
          />
        </Field>
      </div>
      {asking.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('conduct.refused')}
          description={refusalWords(asking.error, t)}
        />
      )}
      <span className="account-acts">
        <Button type="primary" htmlType="submit" loading={asking.isPending} disabled={chosen.size === 0}>
          {t('conduct.send')}
        </Button>
        <Button onClick={cancel}>{t('conduct.cancel')}</Button>
        {chosen.size === 0 && <span className="quiet">{t('conduct.needsEvidence')}</span>}
      </span>
    </form>
  );
}

/** The name of a day of the week, 1 being Monday: 5 January 2026 was one. */
function weekdayText(weekday: number): string {
  const name = new Intl.DateTimeFormat(formattingLocale(), { weekday: 'short', timeZone: 'UTC' });
  return name.format(Date.UTC(2026, 0, 4 + weekday));
}
