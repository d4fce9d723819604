import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wholeDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import './conduct.css';
import type { Restriction } from './conduct-queries.js';
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

/** What a letter in one's own words would be that is not as it was agreed. */
export function WritingNotice({
  restrictions,
  me,
}: {
  restrictions: readonly Restriction[] | undefined;
  me: string;
}): ReactNode {
  const { t } = useTranslation();
  const [one] = restrictions?.filter(({ isInForce }) => isInForce) ?? [];
  if (!one) return null;
  const { contact, closed } = one.limits;
  const isOthers = contact !== undefined && contact.id !== me;
  const isClosed = closed.includes('email');
  if (!isOthers && !isClosed) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={isOthers ? t('conduct.othersToWrite', { name: contact.name }) : t('conduct.mailClosed')}
      description={t('conduct.owedAllTheSame')}
    />
  );
}
