import { HeartOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { houseQuery, spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { PersonName } from '../pieces/person-name.js';
import { SeverityMark } from '../pieces/severity-mark.js';
import { StageTag } from '../pieces/stage-tag.js';
import { TeamName } from '../pieces/team-name.js';
import type { Complaint } from './complaint.js';
import { historyQuery, knownOf } from './complaint.js';
import { nextDueOf, vulnerabilityIn } from './complaint-facts.js';
import { titleOf } from './taxonomy-tree.js';

/** What it is, whose it is, and what is due next. */
export function ComplaintHead({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const { data: house } = useQuery(houseQuery);
  const { data: history = [] } = useQuery(historyQuery(complaint.ref));
  const known = knownOf(complaint);
  const next = nextDueOf(complaint.clocks);
  const need = vulnerabilityIn(history);
  const goesOnIn = known.links?.find(({ kind }) => kind === 'mergedInto')?.other;
  return (
    <header className="complaint-head">
      <p className="complaint-line">
        <span className="complaint-ref">{complaint.ref}</span>
        <StageTag stage={complaint.stage} />
        <SeverityMark severity={known.severity} />
        <Rung complaint={complaint} />
        {goesOnIn !== undefined && (
          <span className="tag tag-pending">
            {t('complaint.links.goesOnIn')} <ComplaintLink complaintRef={goesOnIn} />
          </span>
        )}
        {need !== undefined && (
          <span className="tag tag-pending need" title={need}>
            <HeartOutlined aria-hidden /> {t('complaint.head.need', { need })}
          </span>
        )}
      </p>
      <h1>
        <bdi>{complaint.subject}</bdi>
      </h1>
      <dl className="complaint-facts">
        <div>
          <dt>{t('complaint.head.next')}</dt>
          <dd>
            {next ? (
              <>
                {spoken(next.title)}{' '}
                <DeadlineText deadline={next.deadline} why={{ complaintRef: complaint.ref, clockId: next.id }} />
              </>
            ) : (
              <span className="quiet">{t('complaint.head.nothingDue')}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{word('facts', 'ownerId')}</dt>
          <dd>
            <PersonName id={known.ownerId} /> <span className="quiet">· </span>
            <TeamName id={known.teamId} />
          </dd>
        </div>
        <div>
          <dt>{t('complaint.head.customer')}</dt>
          <dd>
            <bdi>{complaint.contact?.name ?? complaint.contact?.email ?? complaint.contact?.phone ?? '–'}</bdi>
          </dd>
        </div>
        {known.category !== undefined && (
          <div>
            <dt>{word('facts', 'category')}</dt>
            <dd>{titleOf(house?.categories, known.category)}</dd>
          </div>
        )}
        {known.desiredOutcome !== undefined && (
          <div>
            <dt>{word('facts', 'desiredOutcome')}</dt>
            <dd>
              <bdi>{known.desiredOutcome}</bdi>
            </dd>
          </div>
        )}
      </dl>
    </header>
  );
}

/** How high it has climbed. A warning is none yet, and of what is closed nobody has to answer for it any more. */
function Rung({ complaint: { rung, stage } }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  if (rung === 'calm' || stage === 'closed') return null;
  return rung === 'warned' ? (
    <span className="tag tag-atRisk">{word('states', rung)}</span>
  ) : (
    <span className="tag tag-overdue">{t('complaint.head.escalated', { to: word('states', rung) })}</span>
  );
}
