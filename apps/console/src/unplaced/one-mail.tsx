import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { unplacedMailQuery } from './unplaced-queries.js';
import { UnplacedLine } from './unplaced-line.js';

/** The one mail that somebody was led to, by a search for instance. */
export function OneMail({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const { data, isError, error, refetch } = useQuery(unplacedMailQuery(id));
  return (
    <>
      <p className="unplaced-back">
        <Link to="/unplaced">{t('unplaced.all')}</Link>
      </p>
      {isError && <FaultNotice title={t('unplaced.lostOne')} error={error} retry={() => void refetch()} />}
      {!data && !isError && <Skeleton active className="panel waiting" paragraph={{ rows: 6 }} />}
      {data && (
        <ul className="unplaced-list">
          <UnplacedLine mail={data} />
        </ul>
      )}
    </>
  );
}
