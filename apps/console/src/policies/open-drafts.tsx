import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { DraftState } from './draft-state.js';
import type { Draft } from './policy-queries.js';
import { draftsQuery } from './policy-queries.js';
import { useRuleTitles } from './rule-titles.js';

/** Drafts that somebody still has to do something with, those that wait for a second person first. */
export function OpenDrafts({ kind }: { kind: Draft['kind'] }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  const drafts = useQuery(draftsQuery);
  const { titleOf } = useRuleTitles(kind);
  const alive = (drafts.data ?? [])
    .filter((draft) => draft.kind === kind)
    .filter(({ state }) => state !== 'published' && state !== 'dropped');
  if (alive.length === 0) return null;
  return (
    <section className="panel policy-drafts" aria-label={t('policies.drafts')}>
      <h2>{t('policies.drafts')}</h2>
      <ul>
        {alive
          .sort((one, other) => Number(other.state === 'proposed') - Number(one.state === 'proposed'))
          .map(({ id, name, version, state, reason, changedAt, begunBy }) => (
            <li key={id}>
              <DraftState state={state} />
              <Link to={`/rule-drafts/${id}`}>{t('policies.draftOf', { name: titleOf(name), version })}</Link>
              <span className="policy-reason">{reason}</span>
              <span className="quiet">
                <PersonName id={begunBy} /> · {shortInstant(changedAt, now, formattingLocale(), zone)}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
