import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DeadlineText } from '../pieces/deadline-text.js';
import { TeamName } from '../pieces/team-name.js';
import type { Complaint } from './complaint.js';
import { knownOf } from './complaint.js';
import { SidePanel } from './side-panel.js';

const tones = { open: 'tag tag-pending', answered: 'tag tag-done', handedBack: 'tag tag-atRisk' } as const;

/** What other departments were asked, and until when. */
export function RequestsPanel({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const { requests } = knownOf(complaint);
  if (requests.length === 0) return null;
  return (
    <SidePanel title={t('complaint.requests.title')} count={requests.length}>
      <ul className="lines">
        {requests.map(({ id, department, question, state }) => {
          const clock = complaint.clocks.find((one) => one.subject === id && one.state === 'running');
          return (
            <li key={id}>
              <strong>
                <TeamName id={department} />
              </strong>
              <span className={tones[state]}>{t(`complaint.requests.state.${state}`)}</span>
              <bdi className="line-more">{question}</bdi>
              {state === 'open' && clock?.deadline !== undefined && (
                <DeadlineText deadline={clock.deadline} why={{ complaintRef: complaint.ref, clockId: clock.id }} />
              )}
            </li>
          );
        })}
      </ul>
    </SidePanel>
  );
}
