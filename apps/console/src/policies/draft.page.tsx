import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { CalendarForm } from '../calendars/calendar-form.js';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { sessionQuery } from '../session/session.js';
import { Differences } from './differences.js';
import { DraftActs } from './draft-acts.js';
import { DraftForm } from './draft-form.js';
import { DraftState } from './draft-state.js';
import type { Draft } from './policy-queries.js';
import { draftQuery } from './policy-queries.js';
import { TrialPanel } from './trial-panel.js';
import './words.js';
import './policies.css';

/** Where the rules of a kind are listed. */
const listOf = { policy: 'policies', calendar: 'calendars' } as const satisfies Record<Draft['kind'], string>;

/** A draft: its numbers to be changed, what it changes, what it would have done to real complaints, and the second person's yes. */
export function DraftPage(): ReactNode {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const draft = useQuery(draftQuery(id));
  usePageTitle(
    draft.data ? t('policies.draftOf', { name: draft.data.name, version: draft.data.version }) : t('policies.page'),
  );
  if (draft.isError)
    return <FaultNotice title={t('policies.lost')} error={draft.error} retry={() => void draft.refetch()} />;
  if (!draft.data) return <Skeleton active className="panel waiting" paragraph={{ rows: 12 }} />;
  return <DraftShown draft={draft.data} />;
}

function DraftShown({ draft }: { draft: Draft }): ReactNode {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const me = session?.member;
  const isAdministrator = me?.roles.includes('administrator') ?? false;
  const { kind, name, version, baseVersion, state, reason, differences } = draft;
  const count = differences.length;
  const changes =
    baseVersion === 0 ? t('policies.changesOfFile', { count }) : t('policies.changes', { count, version: baseVersion });
  return (
    <div className="policies">
      <p className="plain">
        <Link to={`/${listOf[kind]}`}>{t(`policies.pageOf.${kind}`)}</Link> ·{' '}
        <Link to={`/${listOf[kind]}/${encodeURIComponent(name)}`}>{name}</Link>
      </p>
      <h1>{t('policies.draftOf', { name, version })}</h1>
      <p className="plain policy-draft-line">
        <DraftState state={state} /> <span>{reason}</span>
      </p>
      <Story draft={draft} />
      <div className="policy-columns">
        <div className="policy-main">
          {isAdministrator && state === 'open' ? (
            kind === 'calendar' ? (
              <CalendarForm key={draft.id} draft={draft} />
            ) : (
              <DraftForm key={draft.id} draft={draft} />
            )
          ) : (
            <section className="panel policy-body">
              <h2>{changes}</h2>
              <Differences differences={differences} />
            </section>
          )}
        </div>
        <aside className="policy-side">
          <DraftActs draft={draft} />
          {state === 'open' && (
            <section className="panel policy-body">
              <h2>{changes}</h2>
              <Differences differences={differences} />
            </section>
          )}
          <TrialPanel draft={draft} mayOrder={isAdministrator} />
        </aside>
      </div>
    </div>
  );
}

/** Who has done what with it so far. */
function Story({ draft }: { draft: Draft }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), zone);
  const { begunAt, begunBy, proposedAt, proposedBy, answer, published, problems } = draft;
  return (
    <>
      <ul className="policy-story quiet">
        <li>
          {t('policies.begunAt', { instant: at(begunAt) })} <PersonName id={begunBy} />
        </li>
        {proposedAt !== undefined && (
          <li>
            {t('policies.proposedAt', { instant: at(proposedAt) })} <PersonName id={proposedBy} />
          </li>
        )}
        {answer && (
          <li>
            {t('policies.answeredAt', { instant: at(answer.at) })} <PersonName id={answer.by} />: {answer.reason}
          </li>
        )}
        {published && (
          <li>
            {t('policies.publishedAt', { instant: at(published.at) })} <PersonName id={published.by} />
          </li>
        )}
      </ul>
      {published && (
        <Alert
          type="success"
          showIcon
          title={
            published.from > now
              ? t('policies.willCount', { since: at(published.from) })
              : t('policies.countsSince', { since: at(published.from) })
          }
          description={
            <>
              {t('policies.runningStay')}{' '}
              <Link to={`/${listOf[draft.kind]}/${encodeURIComponent(draft.name)}?version=${draft.version}`}>
                {t('policies.toVersion')}
              </Link>
            </>
          }
        />
      )}
      {problems.length > 0 && (
        <p className="plain tone-bad" role="status">
          {t('policies.problems', { count: problems.length })}
        </p>
      )}
    </>
  );
}
