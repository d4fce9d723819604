import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { draftListOf } from './draft-list-of.js';
import type { Draft } from './policy-queries.js';

/** Who has done what with it so far. */
export function DraftStory({ draft }: { draft: Draft }): ReactNode {
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
              {draft.kind === 'taxonomy'
                ? ''
                : `${draft.kind === 'letter' ? t('policies.writtenStay') : t('policies.runningStay')} `}
              <Link to={`/${draftListOf[draft.kind]}/${encodeURIComponent(draft.name)}?version=${draft.version}`}>
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
