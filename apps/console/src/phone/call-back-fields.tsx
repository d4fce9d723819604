import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { serverTime } from '../http/server-time.js';
import { useZone } from '../locales/workflow-words.js';
import { Choice, Field } from '../pieces/field.js';
import { usualTimes } from './usual-times.js';
import type { PhoneDraft } from './phone-draft.js';

/** What the customer is promised: by when we call back, and what they were told. It becomes a promise with a clock. */
export function CallBackFields({
  draft,
  change,
  fault,
}: {
  draft: PhoneDraft;
  change: (change: Partial<PhoneDraft>) => void;
  fault: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const times = usualTimes(serverTime(), useZone());
  const chosen = times.find(({ text }) => text === draft.callBackAt);
  const promise = (callBackAt: string): void =>
    change({ callBackAt, ...(draft.callBackText === '' && { callBackText: t('phone.callBackUsual') }) });
  return (
    <>
      <Choice
        name="call-back"
        label={t('phone.callBack')}
        options={[
          { value: 'none', text: t('phone.times.none') },
          ...times.map(({ name }) => ({ value: name, text: t(`phone.times.${name}`) })),
        ]}
        value={draft.callBackAt === '' ? 'none' : (chosen?.name ?? '')}
        onChange={(name) =>
          name === 'none'
            ? change({ callBackAt: '', callBackText: '' })
            : promise(times.find((one) => one.name === name)?.text ?? '')
        }
      />
      {draft.callBackAt !== '' && (
        <div className="field-row">
          <Field id="phone-call-back-at" label={t('phone.callBackAt')} fault={fault}>
            <input
              id="phone-call-back-at"
              className="input"
              type="datetime-local"
              value={draft.callBackAt}
              onChange={({ target }) => promise(target.value)}
            />
          </Field>
          <Field id="phone-call-back-text" label={t('phone.callBackText')}>
            <input
              id="phone-call-back-text"
              className="input"
              maxLength={1000}
              value={draft.callBackText}
              onChange={({ target }) => change({ callBackText: target.value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
