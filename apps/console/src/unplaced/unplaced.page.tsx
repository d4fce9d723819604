import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../frame/use-page-title.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Choice } from '../pieces/field.js';
import { PagedList } from '../pieces/paged-list.js';
import { sessionQuery } from '../session/session.js';
import { OneMail } from './one-mail.js';
import { RefusedList } from './refused-list.js';
import { type MailState, unplacedQuery } from './unplaced-queries.js';
import { UnplacedLine } from './unplaced-line.js';
import './words.js';
import './unplaced.css';

/** Mails that no rule could place, and what is made of each. None is thrown away, whatever is decided. */
export function UnplacedPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('unplaced.page'));
  const [search, setSearch] = useSearchParams();
  const roles = useQuery(sessionQuery).data?.member?.roles ?? [];
  const seesRefused = roles.some((role) => role === 'administrator' || role === 'auditor');
  const options = [
    { value: 'open', text: t('unplaced.open') },
    { value: 'decided', text: t('unplaced.decided') },
    ...(seesRefused ? [{ value: 'refused', text: t('unplaced.refused') } as const] : []),
  ] as const;
  const shown = options.find(({ value }) => value === search.get('show'))?.value ?? 'open';
  const one = search.get('mail');
  return (
    <div className="unplaced">
      <h1>{t('unplaced.page')}</h1>
      <p className="quiet">{t('unplaced.introduction')}</p>
      {one === null ? (
        <>
          <Choice
            name="show"
            label={t('unplaced.which')}
            options={options}
            value={shown}
            onChange={(show) => setSearch(show === 'open' ? {} : { show })}
          />
          {shown === 'refused' ? <RefusedList /> : <MailList state={shown} />}
        </>
      ) : (
        <OneMail id={one} />
      )}
    </div>
  );
}

function MailList({ state }: { state: MailState }): ReactNode {
  const { t } = useTranslation();
  const query = useInfiniteQuery(unplacedQuery(state, undefined));
  return (
    <PagedList
      query={query}
      lost={t('unplaced.lost')}
      empty={
        state === 'open' ? (
          <EmptyState title={t('unplaced.none')} text={t('unplaced.noneText')} />
        ) : (
          <EmptyState title={t('unplaced.noneDecided')} />
        )
      }
    >
      {(mails) => (
        <ul className="unplaced-list">
          {mails.map((mail) => (
            <UnplacedLine key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
    </PagedList>
  );
}
