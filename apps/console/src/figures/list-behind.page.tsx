import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useDurationText } from '../complaint/duration.js';
import '../complaint/words.js';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import type { AnswerOf } from '../http/ask.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { EmptyState } from '../pieces/empty-state.js';
import { PersonName } from '../pieces/person-name.js';
import { StageTag } from '../pieces/stage-tag.js';
import { ExportLinks } from './export-links.js';
import { readFiguresAddress, writeFiguresAddress } from './figures-address.js';
import { type Dimension, figureIn, figuresQuery, groupsIn, listBehindQuery } from './figures-queries.js';
import './words.js';
import './figures.css';

/** The complaints that a figure counts: as many as it says. */
export function ListBehindPage(): ReactNode {
  const { t } = useTranslation();
  const { figure: id = '' } = useParams();
  const [search] = useSearchParams();
  const asked = readFiguresAddress(search);
  const [by, key, at] = [search.get('by'), search.get('key'), Number(search.get('at'))];
  const group = by !== null && key !== null ? { by: by as Dimension, key } : undefined;
  const list = useInfiniteQuery(
    listBehindQuery(id, { ...asked, ...group, ...(Number.isInteger(at) && at > 0 && { at }) }),
  );
  const answer = useQuery(figuresQuery(asked)).data;
  const figure = answer && figureIn(answer, id);
  const named = answer && group && groupsIn(answer, id, group.by).find((one) => one.key === group.key);
  const title = [figure?.title, named?.title].flatMap((one) => (one ? [spoken(one)] : [])).join(' · ');
  usePageTitle(title === '' ? t('figures.page') : title);
  const back = `/figures?${writeFiguresAddress(asked)}`;
  const total = list.data?.pages[0]?.total;
  return (
    <div className="figures">
      <p className="plain figure-no-print">
        <Link to={back}>← {t('figures.back')}</Link>
      </p>
      <h1>{title === '' ? t('figures.page') : title}</h1>
      <p className="quiet plain">{figure && spoken(figure.counts)}</p>
      {list.isError && !list.data ? (
        <FaultNotice title={t('figures.listLost')} error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <Skeleton active className="panel waiting" paragraph={{ rows: 10 }} />
      ) : (
        <>
          <div className="figures-head">
            <p className="figure-total" role="status">
              {t('figures.list', { count: total ?? 0 })}
            </p>
            {total !== 0 && <ExportLinks path={`/api/figures/${id}/export`} query={search} />}
          </div>
          {total === 0 ? (
            <div className="panel">
              <EmptyState title={t('figures.listNone')} text={t('figures.noneText')} />
            </div>
          ) : (
            <Lines items={list.data.pages.flatMap(({ items }) => items)} />
          )}
          {list.hasNextPage && (
            <Button
              className="figure-no-print"
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('figures.more')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

type Item = AnswerOf<'GET /api/figures/{figure}/list'>['items'][number];

function Lines({ items }: { items: readonly Item[] }): ReactNode {
  const { t } = useTranslation();
  const duration = useDurationText();
  const zone = useZone();
  const now = useNow();
  const hasTook = items.some(({ took }) => took !== undefined);
  return (
    <div className="panel figure-scroll" tabIndex={0} role="group" aria-label={t('figures.column.complaint')}>
      <table className="figure-table figure-list">
        <thead>
          <tr>
            <th scope="col">{t('figures.column.complaint')}</th>
            <th scope="col">{t('figures.column.at')}</th>
            {hasTook && <th scope="col">{t('figures.column.took')}</th>}
            <th scope="col">{t('figures.column.stage')}</th>
            <th scope="col">{t('figures.column.owner')}</th>
            <th scope="col">{t('figures.column.due')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ at, took, complaint }, index) => (
            <tr key={`${complaint.id} ${index}`}>
              <td>
                <ComplaintLink complaintRef={complaint.ref} subject={complaint.subject} />
              </td>
              <td>{shortInstant(at, now, formattingLocale(), zone)}</td>
              {hasTook && <td>{took !== undefined && duration(took)}</td>}
              <td>
                <StageTag stage={complaint.stage} />
              </td>
              <td>
                {complaint.ownerId === undefined ? (
                  <span className="quiet">{t('figures.unowned')}</span>
                ) : (
                  <PersonName id={complaint.ownerId} />
                )}
              </td>
              <td>
                {complaint.next ? (
                  <DeadlineText deadline={complaint.next.deadline} />
                ) : (
                  <span className="quiet">–</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
