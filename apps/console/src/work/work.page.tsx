import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { useShortcuts } from '../frame/shortcuts.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { EmptyState } from '../pieces/empty-state.js';
import { FilterBar } from './filter-bar.js';
import { HandOverLine } from './hand-over-line.js';
import { LiveLine } from './live-line.js';
import { LoadLine } from './load-line.js';
import { Preview } from './preview.js';
import { SavedViews } from './saved-views.js';
import { stepTo, toggled } from './shown-lines.js';
import { useSteadyLines } from './use-steady-lines.js';
import { WorkTabs } from './work-tabs.js';
import { groups, readAddress, writeAddress, type Look, type WorkAsk } from './work-address.js';
import { WorkList } from './work-list.js';
import { countsQuery, useFreshLists, workQuery } from './work-queries.js';
import './words.js';
import './work.css';

const AssignDialog = lazy(async () => ({ default: (await import('./assign-dialog.js')).AssignDialog }));

/** What there is to do, the next due on top; everything that is looked at stands in the address. */
export function WorkPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('work.page'));
  const [search, setSearch] = useSearchParams();
  const asked = readAddress(search);
  const look: Look = (next) => setSearch(writeAddress(next));
  const address = writeAddress(asked);
  return (
    <div className="work">
      <header className="work-head">
        <div>
          <h1>{t('work.page')}</h1>
          <p className="quiet plain">{t('work.introduction')}</p>
        </div>
        <SavedViews address={address} look={setSearch} />
      </header>
      <LoadLine />
      <WorkTabs asked={asked} look={look} />
      <FilterBar asked={asked} look={look} />
      {asked.of === 'teams' && <HandOverLine ownerId={asked.ownerId} teamId={asked.teamId} />}
      {/* Another look begins anew: what was chosen and looked at belonged to the other list. */}
      <Lines key={address} asked={asked} look={look} />
    </div>
  );
}

function Lines({ asked, look }: { asked: WorkAsk; look: Look }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useFreshLists('work');
  const counts = useQuery(countsQuery(asked)).data;
  const list = useInfiniteQuery(workQuery(asked));
  const steady = useSteadyLines(list.data);
  const [at, setAt] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAssigning, setAssigning] = useState(false);
  const [isPreviewed, setPreviewed] = useState(false);
  const refs = steady.lines.map(({ ref }) => ref);
  const meant = chosen.size > 0 ? [...chosen] : at === undefined ? [] : [at];
  const open = (ref: string): void => void navigate(`/complaints/${encodeURIComponent(ref)}`);
  const step = (by: 1 | -1): void => {
    const next = stepTo(refs, at, by);
    setAt(next);
    document.getElementById(`work-${next}`)?.focus();
  };
  const keys = (name: 'down' | 'up' | 'open' | 'preview' | 'choose' | 'assign' | 'show' | 'filter'): string =>
    t(`work.keys.${name}`);
  useShortcuts([
    { keys: 'j', does: keys('down'), act: () => step(1) },
    { keys: 'k', does: keys('up'), act: () => step(-1) },
    { keys: 'o', does: keys('open'), act: () => at !== undefined && open(at) },
    { keys: 'p', does: keys('preview'), act: () => setPreviewed(!isPreviewed) },
    { keys: 'x', does: keys('choose'), act: () => at !== undefined && setChosen(toggled(chosen, at)) },
    { keys: 'a', does: keys('assign'), act: () => setAssigning(meant.length > 0) },
    { keys: 'r', does: keys('show'), act: steady.show },
    { keys: 'f', does: keys('filter'), act: () => document.getElementById('work-filter')?.focus() },
    ...[undefined, ...groups].map((group, index) => ({
      keys: String(index + 1),
      does: `${t('work.keys.group')} · ${t(`work.group.${group ?? 'all'}`)}`,
      act: () => look({ ...asked, group }),
    })),
  ]);

  if (list.isError && !list.data)
    return <FaultNotice title={t('work.lost')} error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton active className="waiting panel" paragraph={{ rows: 10 }} title={false} />;
  return (
    <div className={isPreviewed ? 'work-columns' : undefined}>
      <section aria-label={t('work.list')}>
        <LiveLine difference={steady.difference} show={steady.show} />
        {chosen.size > 0 && (
          <div className="work-chosen" role="status">
            <strong>{t('work.chosen', { count: chosen.size })}</strong>
            <Button type="primary" onClick={() => setAssigning(true)}>
              {t('work.assign.open')}
            </Button>
            <Button onClick={() => setChosen(new Set())}>{t('work.assign.clear')}</Button>
          </div>
        )}
        {refs.length === 0 ? (
          <div className="panel">
            <EmptyState
              title={asked.of === 'nobody' ? t('work.nothingFree') : t('work.nothing')}
              text={t('work.nothingText')}
            />
          </div>
        ) : (
          <WorkList
            lines={steady.lines}
            gone={steady.gone}
            at={at}
            chosen={chosen}
            look={setAt}
            choose={(ref) => setChosen(toggled(chosen, ref))}
            more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            isLoading={list.isFetchingNextPage}
            total={counts?.[asked.group ?? 'total']}
          />
        )}
      </section>
      {isPreviewed && <Preview complaintRef={at ?? refs[0]} close={() => setPreviewed(false)} />}
      {isAssigning && (
        <Suspense>
          <AssignDialog
            refs={meant}
            close={(assigned) => {
              setAssigning(false);
              setChosen(new Set([...chosen].filter((ref) => !assigned.includes(ref))));
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
