import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { serverTime, useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import { localOf } from '../locales/house-time.js';
import type { PhoneDraft } from './phone-draft.js';
import { isLate } from './phone-request.js';

/** When the customer said it, apart from when it is written down: every clock counts from there. */
export function ReceivedField({
  draft,
  change,
  faults,
}: {
  draft: PhoneDraft;
  change: (change: Partial<PhoneDraft>) => void;
  faults: { readonly receivedAt: string | undefined; readonly lateReason: string | undefined };
}): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  return (
    <>
      {draft.receivedAt === '' ? (
        <p className="plain quiet phone-received">
          {t('phone.receivedNow', { time: shortInstant(draft.startedAt, now, formattingLocale(), zone) })}
          <Button
            type="link"
            className="plain-link"
            onClick={() => change({ receivedAt: localOf(draft.startedAt, zone) })}
          >
            {t('phone.changeReceived')}
          </Button>
        </p>
      ) : (
        <Field id="phone-received" label={t('phone.received')} fault={faults.receivedAt}>
          <input
            id="phone-received"
            className="input"
            type="datetime-local"
            value={draft.receivedAt}
            onChange={({ target }) => change({ receivedAt: target.value })}
          />
        </Field>
      )}
      {isLate(draft, { now: Math.max(now, serverTime()), zone }) && (
        <Field id="phone-late" label={t('phone.lateReason')} fault={faults.lateReason}>
          <input
            id="phone-late"
            className="input"
            maxLength={1000}
            value={draft.lateReason}
            onChange={({ target }) => change({ lateReason: target.value })}
          />
        </Field>
      )}
    </>
  );
}
