import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import { ask } from '../http/ask.js';
import { formattingLocale } from '../locales/language.js';
import { Instant } from '../pieces/instant.js';
import { Card, Fact } from './card.js';
import { operationsQuery, type SearchState } from './operations-queries.js';

/** The search index: whether everything can be found, what of files cannot, and making it anew. */
export function SearchCard({ search, mayAct }: { search: SearchState; mayAct: boolean }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const rebuild = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/operations/search/rebuild'),
    onSuccess: () => client.invalidateQueries({ queryKey: operationsQuery.queryKey }),
  });
  const { passages, places, unread, caughtUpAt, rebuild: last } = search;
  const locale = formattingLocale();
  const isUnderWay = last !== undefined && last.finishedAt === undefined;
  const unreadParts = Object.entries(unread).flatMap(([reason, count]) =>
    count > 0 ? [`${t(`operations.unread.${reason as keyof typeof unread}`)} ${count.toLocaleString(locale)}`] : [],
  );
  const done = last?.total ? Math.min(100, Math.floor((100 * (last.done ?? 0)) / last.total)) : 0;
  return (
    <Card
      title={t('operations.search')}
      state={search.status === 'up' ? 'well' : 'late'}
      foot={
        <div className="operation-foot">
          {isUnderWay ? (
            <>
              <span>{t('operations.rebuilding')}</span>
              <Progress percent={done} size="small" aria-label={t('operations.rebuilding')} />
            </>
          ) : (
            mayAct && (
              <Button size="small" loading={rebuild.isPending} onClick={() => rebuild.mutate()}>
                {t('operations.rebuild')}
              </Button>
            )
          )}
          {rebuild.isError && <span className="tone-bad">{refusalWords(rebuild.error, t)}</span>}
        </div>
      }
    >
      <Fact name={t('operations.hadAll')}>
        {caughtUpAt === undefined ? t('operations.notYet') : <Instant at={caughtUpAt} isAwayShown={false} />}
      </Fact>
      <Fact name={t('operations.passages')}>
        {t('operations.passagesText', {
          passages: passages.toLocaleString(locale),
          places: places.toLocaleString(locale),
        })}
      </Fact>
      <Fact name={t('operations.unreadFiles')}>
        {unreadParts.length === 0 ? t('operations.none') : new Intl.ListFormat(locale).format(unreadParts)}
      </Fact>
      {last?.finishedAt !== undefined && (
        <Fact name={t('operations.madeAnew')}>
          <Instant at={last.finishedAt} isAwayShown={false} />
        </Fact>
      )}
    </Card>
  );
}
