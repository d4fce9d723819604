import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { refusalWords } from '../http/refusal-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { FigureMailCard } from './figure-mail-card.js';
import { FigureMailForm } from './figure-mail-form.js';
import {
  changeOf,
  type FigureMail,
  type FigureMailChange,
  figureMailsQuery,
  setFigureMail,
  stopFigureMail,
} from './figure-mails-queries.js';
import { filterNames, type FiguresAsk, readFiguresAddress, writeFiguresAddress } from './figures-address.js';
import './words.js';
import './figures.css';
import './figure-mails.css';

/** Figures by mail: what one gets and when. What was changed or stopped can be undone as long as it is told of. */
export function FigureMailsPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('figures.mail.page'));
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const asked = readFiguresAddress(search);
  const { data, isError, error, refetch } = useQuery(figureMailsQuery);
  const [isAdding, setAdding] = useState(search.get('new') !== null);
  /** What was done last, and how it was before; nothing before what is new. */
  const [done, setDone] = useState<{ mail: FigureMail; before: FigureMail | undefined; isStopped?: true }>();
  const settled = {
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: figureMailsQuery.queryKey }),
  } as const;
  const set = useMutation({ ...settled, mutationFn: setFigureMail });
  const end = useMutation({ ...settled, mutationFn: stopFigureMail });
  const named = data?.items.find(({ id }) => id === search.get('mail'));
  const change = (id: string, wanted: FigureMailChange, before: FigureMail | undefined, then: () => void): void =>
    set.mutate(
      { id, change: wanted },
      {
        onSuccess: (mail) => {
          setDone({ mail, before });
          then();
        },
      },
    );
  const stop = (mail: FigureMail): void =>
    end.mutate(mail.id, { onSuccess: () => setDone({ mail, before: mail, isStopped: true }) });
  const undo = ({ mail, before }: NonNullable<typeof done>): void => {
    const onSuccess = (): void => setDone(undefined);
    if (before) set.mutate({ id: mail.id, change: changeOf(before) }, { onSuccess });
    else end.mutate(mail.id, { onSuccess });
  };
  const isSaving = set.isPending || end.isPending;
  const fault = set.error ?? end.error;
  return (
    <div className="figures figure-mails">
      <p className="plain">
        <Link to={`/figures?${writeFiguresAddress(asked)}`}>← {t('figures.back')}</Link>
      </p>
      <h1>{t('figures.mail.page')}</h1>
      <p className="quiet plain">{t('figures.mail.introduction')}</p>
      <div role="status">
        {done && (
          <Alert
            type="success"
            showIcon
            title={
              done.isStopped
                ? t('figures.mail.doneStopped', { name: done.mail.name })
                : t('figures.mail.done', { name: done.mail.name })
            }
            action={
              <Button size="small" loading={isSaving} onClick={() => undo(done)}>
                {t('figures.mail.undo')}
              </Button>
            }
          />
        )}
      </div>
      {fault && <Alert type="error" showIcon role="alert" title={refusalWords(fault, t)} />}
      {named && search.get('stop') !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('figures.mail.stopQuestion', { name: named.name })}
          action={
            <span className="figure-mail-acts">
              <Button size="small" danger loading={isSaving} onClick={() => stop(named)}>
                {t('figures.mail.stop')}
              </Button>
              <Button size="small" onClick={() => setSearch({ mail: named.id })}>
                {t('figures.mail.keep')}
              </Button>
            </span>
          }
        />
      )}
      {isError && <FaultNotice title={t('figures.mail.lost')} error={error} retry={() => void refetch()} />}
      {!data && !isError && <Skeleton active className="panel waiting" paragraph={{ rows: 6 }} />}
      {data && isAdding && (
        <section className="panel figure-mail" aria-label={t('figures.mail.add')}>
          <h2>{t('figures.mail.add')}</h2>
          <FigureMailForm
            begun={{ ...usual(t('figures.mail.usualName')), ...filterIn(asked) }}
            readers={data.readers}
            isSaving={isSaving}
            save={(wanted) => change(crypto.randomUUID(), wanted, undefined, () => setAdding(false))}
            cancel={() => setAdding(false)}
          />
        </section>
      )}
      {data && !isAdding && (
        <Button type="primary" className="figure-mail-add" onClick={() => setAdding(true)}>
          {t('figures.mail.add')}
        </Button>
      )}
      {data?.items.length === 0 && !isAdding && (
        <div className="panel">
          <EmptyState title={t('figures.mail.none')} text={t('figures.mail.noneText')} />
        </div>
      )}
      <ul className="figure-mail-list" aria-label={t('figures.mail.page')}>
        {data?.items.map((mail) => (
          <FigureMailCard
            key={mail.id}
            mail={mail}
            isNamed={mail.id === named?.id}
            isSaving={isSaving}
            change={(before, wanted, then) => change(mail.id, wanted, before, then)}
            stop={stop}
          />
        ))}
      </ul>
    </div>
  );
}

/** On Mondays, when the day begins, on the clock of whoever looks. */
const usual = (name: string): FigureMailChange => ({
  name,
  every: 'week',
  weekday: 1,
  at: '08:30',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

function filterIn(asked: FiguresAsk): Partial<FigureMailChange> {
  return Object.fromEntries(filterNames.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]])));
}
