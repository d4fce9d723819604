import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { markedParts } from './marked-parts.js';
import { addressOfMail } from './search-address.js';
import type { FoundText } from './search-address.js';

/** Where a text leads to: its complaint, its customer's file, or the mail put aside that it stands in. */
function addressOf({ ref, customerId, mailId }: FoundText): string {
  if (customerId !== undefined) return `/customers/${customerId}`;
  return mailId === undefined ? `/complaints/${encodeURIComponent(ref ?? '')}` : addressOfMail(mailId);
}

/** One text that was found, with what was found marked. */
export function FoundTextLine({ found }: { found: FoundText }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  return (
    <li className="found">
      <Link to={addressOf(found)} className="found-link">
        <span className="found-head">
          <span className="tag">{t(`search.one.${found.kind}`)}</span>
          <bdi className="found-title">{found.title === '' ? (found.ref ?? t('search.untitled')) : found.title}</bdi>
          <time className="quiet found-time" dateTime={new Date(found.at).toISOString()}>
            {shortInstant(found.at, now, formattingLocale(), zone)}
          </time>
        </span>
        <bdi className="found-text">
          {markedParts(found.snippet).map((part, index) =>
            part.isFound ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
        </bdi>
        {found.ref !== undefined && <span className="complaint-ref quiet">{found.ref}</span>}
      </Link>
    </li>
  );
}
