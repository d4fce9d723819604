import { CheckOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import type { Complaint } from './complaint.js';
import { historyQuery } from './complaint.js';
import { momentIn, stages, stageVisitsOf } from './complaint-facts.js';
import { useDurationText } from './duration.js';

/** The six stages as a line, with where it is and how long it was in each. */
export function StageLine({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const now = useNow();
  const duration = useDurationText();
  const { data: history = [] } = useQuery(historyQuery(complaint.ref));
  const visits = new Map(stageVisitsOf(history, now).map((one) => [one.stage, one]));
  const here = stages.indexOf(complaint.stage as (typeof stages)[number]);
  const isClosed = complaint.stage === 'closed';
  const moment = momentIn(complaint.state);
  return (
    <ol className="stage-line" aria-label={t('complaint.stages')}>
      {stages.map((stage, index) => {
        const isHere = index === here;
        const isPast = isClosed ? visits.has(stage) : index < here;
        const visit = visits.get(stage);
        return (
          <li key={stage} className={isHere ? 'here' : isPast ? 'past' : ''} aria-current={isHere ? 'step' : undefined}>
            <span className="stage-mark" aria-hidden>
              {isPast ? <CheckOutlined /> : index + 1}
            </span>
            <span className="stage-name">{word('stages', stage)}</span>
            <span className="stage-note">
              {isHere && moment !== undefined && <>{word('states', moment)} · </>}
              {visit && <span className="stage-spent">{duration(visit.spent)}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
