import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { CalendarForm } from '../calendars/calendar-form.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { sessionQuery } from '../session/session.js';
import { Differences } from './differences.js';
import { TaxonomyForm } from '../taxonomies/taxonomy-form.js';
import { DraftActs } from './draft-acts.js';
import { DraftForm } from './draft-form.js';
import { draftListOf } from './draft-list-of.js';
import { DraftState } from './draft-state.js';
import { DraftStory } from './draft-story.js';
import type { Draft } from './policy-queries.js';
import { draftQuery } from './policy-queries.js';
import { useRuleTitles } from './rule-titles.js';
import { RuleLost } from './rule-lost.js';
import { TrialPanel } from './trial-panel.js';
import './words.js';
import './policies.css';

/** How a draft of a kind is written in; a letter has a page of its own while it is open. */
const forms = { policy: DraftForm, calendar: CalendarForm, letter: DraftForm, taxonomy: TaxonomyForm } as const;

/** A draft: its numbers to be changed, what it changes, what it would have done to real complaints, and the second person's yes. */
export function DraftPage(): ReactNode {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const draft = useQuery(draftQuery(id));
  const { isPending, titleOf } = useRuleTitles(draft.data?.kind ?? 'policy');
  usePageTitle(
    draft.data
      ? t('policies.draftOf', { name: titleOf(draft.data.name), version: draft.data.version })
      : t('policies.drafts'),
  );
  if (draft.isError)
    return <RuleLost title={t('policies.lost')} error={draft.error} retry={() => void draft.refetch()} />;
  if (!draft.data || isPending) return <Skeleton active className="panel waiting" paragraph={{ rows: 12 }} />;
  const { kind, name, state } = draft.data;
  // A letter is written beside how it looks, on its own page.
  if (kind === 'letter' && state !== 'published' && state !== 'dropped')
    return <Navigate replace to={`/letters/${encodeURIComponent(name)}`} />;
  return <DraftShown draft={draft.data} title={titleOf(name)} />;
}

function DraftShown({ draft, title }: { draft: Draft; title: string }): ReactNode {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const me = session?.member;
  const isAdministrator = me?.roles.includes('administrator') ?? false;
  const { kind, name, version, baseVersion, state, reason, differences } = draft;
  const Form = forms[kind];
  const count = differences.length;
  const changes =
    baseVersion === 0 ? t('policies.changesOfFile', { count }) : t('policies.changes', { count, version: baseVersion });
  return (
    <div className="policies">
      <p className="plain">
        <Link to={`/${draftListOf[kind]}`}>{t(`policies.pageOf.${kind}`)}</Link> ·{' '}
        <Link to={`/${draftListOf[kind]}/${encodeURIComponent(name)}`}>{title}</Link>
      </p>
      <h1>{t('policies.draftOf', { name: title, version })}</h1>
      <p className="plain policy-draft-line">
        <DraftState state={state} /> <span>{reason}</span>
      </p>
      <DraftStory draft={draft} />
      <div className="policy-columns">
        <div className="policy-main">
          {isAdministrator && state === 'open' ? (
            <Form key={draft.id} draft={draft} />
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
          {kind !== 'letter' && kind !== 'taxonomy' && <TrialPanel draft={draft} mayOrder={isAdministrator} />}
        </aside>
      </div>
    </div>
  );
}
