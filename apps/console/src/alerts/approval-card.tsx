import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { PersonName } from '../pieces/person-name.js';
import { SeverityMark } from '../pieces/severity-mark.js';
import type { Approval } from './alert-queries.js';
import { Asked } from './approval-asked.js';
import { Decide } from './decide.js';
import { ObstacleNotice } from './obstacle-notice.js';

/** One thing that waits for a decision: what is asked, by whom, until when, and why one may not decide, where that is so. */
export function ApprovalCard({ approval }: { approval: Approval }): ReactNode {
  const { t } = useTranslation();
  const [now, zone] = [useNow(), useZone()];
  const [decision, setDecision] = useState<'approve' | 'decline'>();
  const { kind, ref, subject, askedAt, askedBy, ownerId, dueAt, obstacles } = approval;
  const isDeclinable = obstacles.decline.length === 0;
  return (
    <li className="alert">
      <div className="alert-what">
        <SeverityMark severity={approval.severity} />
        <Asked approval={approval} />
        <ComplaintLink complaintRef={ref} subject={subject} />
        <ul className="alert-facts">
          {askedAt !== undefined && (
            <li>
              {t('alerts.approval.asked', { instant: shortInstant(askedAt, now, formattingLocale(), zone) })}{' '}
              {askedBy !== undefined && <PersonName id={askedBy} />}
            </li>
          )}
          {ownerId !== undefined && ownerId !== askedBy && (
            <li>
              {t('alerts.approval.owner')} <PersonName id={ownerId} />
            </li>
          )}
          {dueAt !== undefined && (
            <li className="alert-climbs">
              {t('alerts.approval.due')} <DeadlineText deadline={dueAt} />
            </li>
          )}
        </ul>
        <ObstacleNotice obstacles={obstacles.approve} />
      </div>
      <div className="alert-answers">
        {obstacles.approve.length === 0 && (
          <Button onClick={() => setDecision('approve')}>{t(`alerts.approval.approve.${kind}`)}</Button>
        )}
        {isDeclinable && <Button onClick={() => setDecision('decline')}>{t('alerts.approval.decline')}</Button>}
      </div>
      {decision && <Decide approval={approval} decision={decision} close={() => setDecision(undefined)} />}
    </li>
  );
}
