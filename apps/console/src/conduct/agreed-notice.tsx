import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../http/server-time.js';
import { wholeDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import './conduct.css';
import type { Restriction } from './conduct-queries.js';
import { type Doing, notAsAgreed } from './not-as-agreed.js';
import './words.js';

/** How this customer may reach us, where that was limited: whoever speaks or writes to them has it before their eyes. */
export function AgreedNotice({ restrictions }: { restrictions: readonly Restriction[] | undefined }): ReactNode {
  const { t } = useTranslation();
  const zone = useZone();
  const [one] = restrictions?.filter(({ isInForce }) => isInForce) ?? [];
  if (!one) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="agreed-notice"
      title={t('conduct.agreed')}
      description={
        <>
          <ul className="agreed-lines">
            {one.agreed.map((sentence) => (
              <li key={sentence.en}>{spoken(sentence)}</li>
            ))}
          </ul>
          <p className="quiet plain">
            {t('conduct.agreedUntil', { day: wholeDay(one.until, formattingLocale(), zone) })}{' '}
            <Link to={`/customers/${encodeURIComponent(one.customerId)}`}>{t('conduct.toFile')}</Link>
          </p>
        </>
      }
    />
  );
}

/** Said before it is done: in what it would not be as it was agreed. It keeps nobody from what we owe. */
export function DoingNotice({
  restrictions,
  doing,
  me,
}: {
  restrictions: readonly Restriction[] | undefined;
  doing: Doing;
  me: string;
}): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const binding = restrictions?.filter(({ isInForce }) => isInForce) ?? [];
  const told = binding.flatMap(({ limits }) =>
    notAsAgreed(limits, doing, me, now, zone).map((one) =>
      t(`conduct.notAsAgreed.${one}`, { name: limits.contact?.name ?? '' }),
    ),
  );
  if (told.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="agreed-notice"
      title={t('conduct.otherwise')}
      description={
        <>
          <ul className="agreed-lines">
            {[...new Set(told)].map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p className="quiet plain">
            {doing === 'writing' ? t('conduct.owedAllTheSame') : t('conduct.callAllTheSame')}
          </p>
        </>
      }
    />
  );
}
