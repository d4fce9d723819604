import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { EmptyState } from '../pieces/empty-state.js';
import { FoundTextLine } from './found-text.js';
import { KindFilter } from './kind-filter.js';
import { Meant } from './meant.js';
import { addressOfSearch } from './search-address.js';
import { stepThrough } from './step-through.js';
import { useSearch } from './use-search.js';
import { useTyped } from './use-typed.js';
import './words.js';
import './search.css';

/** One box for everything, and what it finds while somebody types. */
export function SearchPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('search.page'));
  const navigate = useNavigate();
  const { typed, type, looked } = useTyped();
  const { kind } = looked;
  const { first, items, isLooking, error, again, more } = useSearch(looked);
  const isAsked = looked.typed.trim() !== '';
  const isEmpty = isAsked && first && items.length === 0 && !isLooking;
  return (
    <div className="search" onKeyDown={stepThrough}>
      <h1>{t('search.page')}</h1>
      <Input
        type="search"
        size="large"
        autoFocus
        allowClear
        maxLength={200}
        value={typed}
        prefix={<SearchOutlined />}
        placeholder={t('search.placeholder')}
        aria-label={t('search.box')}
        onChange={({ target }) => type(target.value)}
      />
      <KindFilter
        chosen={kind}
        first={isAsked ? first : undefined}
        choose={(next) => void navigate(addressOfSearch({ typed, ...(next && { kind: next }) }))}
      />
      <p className="for-readers" role="status">
        {isAsked && first && !isLooking && t('search.found', { count: items.length })}
      </p>
      {error !== null && <FaultNotice title={t('search.lost')} error={error} retry={again} />}
      {!isAsked && (
        <div className="panel">
          <EmptyState title={t('search.begin')}>
            <ul className="search-help">
              <li>{t('search.help.parts')}</li>
              <li>{t('search.help.forms')}</li>
              <li>{t('search.help.several')}</li>
              <li>{t('search.help.exact')}</li>
            </ul>
          </EmptyState>
        </div>
      )}
      {isAsked && !first && error === null && <Skeleton active className="panel waiting" paragraph={{ rows: 6 }} />}
      {first?.meant && !kind && <Meant meant={first.meant} />}
      {isEmpty && (
        <div className="panel">
          <EmptyState title={t('search.nothing')} text={t('search.nothingText')} />
        </div>
      )}
      <ol
        className="panel found-list"
        aria-busy={isLooking}
        aria-label={t('search.results')}
        hidden={items.length === 0}
      >
        {items.map((found) => (
          <FoundTextLine key={found.id} found={found} />
        ))}
      </ol>
      {more && (
        <Button className="search-more" onClick={more} loading={isLooking}>
          {t('search.more')}
        </Button>
      )}
    </div>
  );
}
