import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant, timeAway } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { urgencyOf } from './urgency.js';
import { WhyThisTime } from './why-this-time.js';

/** When something is due, how far away that is, and how pressing; with its clock, also why it is due then. */
export function DeadlineText({
  deadline,
  why,
}: {
  /** Epoch milliseconds. */
  deadline: number;
  /** Whose clock it is, so that it can be explained. */
  why?: { readonly complaintRef: string; readonly clockId: string };
}): ReactNode {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const [locale, zone, now] = [formattingLocale(), useZone(), useNow()];
  const urgency = urgencyOf(deadline, now, zone);
  const text = (
    <>
      <span className="deadline-word">{t(`deadline.${urgency}`)}</span>
      <time dateTime={new Date(deadline).toISOString()}>{shortInstant(deadline, now, locale, zone)}</time>
      <span className="deadline-away">{timeAway(deadline, now, locale)}</span>
    </>
  );
  if (!why) return <span className={`deadline deadline-${urgency}`}>{text}</span>;
  return (
    <Popover
      trigger="click"
      open={isAsked}
      onOpenChange={setAsked}
      title={t('deadline.why')}
      content={isAsked ? <WhyThisTime {...why} /> : null}
    >
      <button type="button" className={`deadline deadline-${urgency} deadline-asked`} title={t('deadline.why')}>
        {text}
      </button>
    </Popover>
  );
}
