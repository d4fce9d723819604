import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { serverTime } from '../http/server-time.js';
import { useZone } from '../locales/workflow-words.js';
import { Choice, Field, FieldGroup, Tick } from '../pieces/field.js';
import { usualTimes } from './usual-times.js';
import type { PhoneDraft } from './phone-draft.js';
import { customerQuery } from './phone-queries.js';
import type { Lack } from './phone-request.js';

/** What is noted of a call about a complaint that is there, in or out. */
export function CallFields({
  draft,
  change,
  faultOf,
}: {
  draft: PhoneDraft;
  change: (change: Partial<PhoneDraft>) => void;
  faultOf: (field: Lack) => string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <div className="field-row">
        <Choice
          name="direction"
          label={t('phone.direction')}
          options={[
            { value: 'in', text: t('phone.directionIn') },
            { value: 'out', text: t('phone.directionOut') },
          ]}
          value={draft.direction}
          onChange={(direction) => change({ direction, ...(direction === 'in' && { reached: true }) })}
        />
        {draft.direction === 'out' && (
          <Choice
            name="reached"
            label={t('phone.reached')}
            options={[
              { value: 'yes', text: t('phone.reachedYes') },
              { value: 'no', text: t('phone.reachedNo') },
            ]}
            value={draft.reached ? 'yes' : 'no'}
            onChange={(reached) => change({ reached: reached === 'yes' })}
          />
        )}
      </div>
      <Field id="phone-said" label={t('phone.said')} fault={faultOf('summary')}>
        <textarea
          id="phone-said"
          className="input"
          rows={4}
          maxLength={8000}
          value={draft.summary}
          onChange={({ target }) => change({ summary: target.value })}
        />
      </Field>
      {draft.direction === 'in' && (
        <Tick text={t('phone.isChase')} isOn={draft.isChase} onChange={(isChase) => change({ isChase })} />
      )}
      {draft.reached ? (
        <Kept draft={draft} change={change} />
      ) : (
        <NextTry draft={draft} change={change} fault={faultOf('nextTryAt')} />
      )}
    </>
  );
}

/** When it is tried again; it stands in the work of whoever keeps the complaint. */
function NextTry({ draft, change, fault }: Parameters<typeof Kept>[0] & { fault: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const times = usualTimes(serverTime(), useZone());
  const chosen = times.find(({ text }) => text === draft.nextTryAt);
  return (
    <>
      <Choice
        name="next-try"
        label={t('phone.nextTry')}
        options={[
          ...times.map(({ name }) => ({ value: name, text: t(`phone.times.${name}`) })),
          { value: 'none', text: t('phone.nextTryNone') },
        ]}
        value={draft.nextTryAt === '' ? 'none' : (chosen?.name ?? '')}
        onChange={(name) => change({ nextTryAt: times.find((one) => one.name === name)?.text ?? '' })}
      />
      {draft.nextTryAt !== '' && (
        <Field id="phone-next-try" label={t('phone.nextTry')} fault={fault}>
          <input
            id="phone-next-try"
            className="input"
            type="datetime-local"
            value={draft.nextTryAt}
            onChange={({ target }) => change({ nextTryAt: target.value })}
          />
        </Field>
      )}
    </>
  );
}

/** What was promised in this complaint and is kept by this call. */
function Kept({ draft, change }: { draft: PhoneDraft; change: (change: Partial<PhoneDraft>) => void }): ReactNode {
  const { t } = useTranslation();
  const { data } = useQuery(customerQuery(draft.customerId));
  const open = (data?.promises ?? []).filter(
    ({ ref, kind, state }) => ref === draft.about && state === 'open' && kind !== 'nextTry',
  );
  if (open.length === 0) return null;
  const { keeps } = draft;
  return (
    <FieldGroup label={t('phone.keeps')}>
      {open.map(({ id, text }) => (
        <Tick
          key={id}
          text={text}
          isOn={keeps.includes(id)}
          onChange={(isOn) => change({ keeps: isOn ? [...keeps, id] : keeps.filter((one) => one !== id) })}
        />
      ))}
    </FieldGroup>
  );
}
