import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { DraftState } from '../policies/draft-state.js';
import type { LetterLine } from './letter-queries.js';
import { lettersQuery } from './letter-queries.js';
import '../policies/words.js';
import './words.js';
import './letters.css';

/** What goes to customers, letter by letter: which wording counts, since when and by whom, and what is being changed. */
export function LettersPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('letters.page'));
  const letters = useQuery(lettersQuery);
  return (
    <div className="letters">
      <h1>{t('letters.page')}</h1>
      <p className="quiet plain letters-introduction">{t('letters.introduction')}</p>
      {letters.isError ? (
        <FaultNotice title={t('letters.lost')} error={letters.error} retry={() => void letters.refetch()} />
      ) : letters.data ? (
        <>
          <LetterList title={t('letters.letters')} items={letters.data.filter(({ isPart }) => !isPart)} />
          <LetterList
            title={t('letters.parts')}
            help={t('letters.partsHelp')}
            items={letters.data.filter(({ isPart }) => isPart)}
          />
        </>
      ) : (
        <Skeleton active className="panel waiting" paragraph={{ rows: 12 }} />
      )}
    </div>
  );
}

function LetterList({ title, help, items }: { title: string; help?: string; items: readonly LetterLine[] }): ReactNode {
  return (
    <section className="letter-section" aria-label={title}>
      <h2>{title}</h2>
      {help !== undefined && <p className="quiet plain">{help}</p>}
      <ul className="panel letter-list">
        {items.map((letter) => (
          <Line key={letter.name} letter={letter} />
        ))}
      </ul>
    </section>
  );
}

function Line({ letter }: { letter: LetterLine }): ReactNode {
  const { t } = useTranslation();
  const { name, isPart, title, version, draft, coming, owes, refused, publication } = letter;
  const now = useNow();
  const zone = useZone();
  return (
    <li>
      <span className="letter-who">
        <Link to={`/letters/${name}`}>{spoken(title)}</Link>
        {!isPart && (
          <span className="quiet letter-owes">
            {owes.length > 0
              ? t('letters.owes', { what: owes.map(spoken).join(t('letters.comma')) })
              : t('letters.noDuties')}
          </span>
        )}
      </span>
      <span className="letter-facts">
        <span className="tag tag-done">{t('letters.inForce', { version })}</span>
        {coming && (
          <span className="tag tag-today">
            {t('letters.coming', { since: shortInstant(coming.from, now, formattingLocale(), zone) })}
          </span>
        )}
        {draft &&
          (draft.state === 'open' ? (
            <span className="tag">{t('policies.beingDrafted')}</span>
          ) : (
            <DraftState state={draft.state} />
          ))}
        {refused.length > 0 && <span className="tag tag-overdue">{t('letters.refused')}</span>}
      </span>
      <span className="quiet letter-origin">
        {publication ? (
          <>
            {t('letters.since', { since: shortInstant(publication.from, now, formattingLocale(), zone) })} ·{' '}
            <PersonName id={publication.draftedBy[0]} />
          </>
        ) : (
          t('letters.asShipped')
        )}
      </span>
    </li>
  );
}
