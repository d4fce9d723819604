import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../frame/use-page-title.js';
import { Reads } from './reads.js';
import { SealList } from './seal-list.js';
import { VerificationList } from './verification-list.js';
import './words.js';
import './audit.css';

/** That what is recorded is what happened, and who saw it; for auditors and administrators. Its part stands in the address. */
export function AuditPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('audit.page'));
  const [search, setSearch] = useSearchParams();
  return (
    <div className="audit">
      <h1>{t('audit.page')}</h1>
      <p className="quiet">{t('audit.introduction')}</p>
      <Tabs
        activeKey={search.get('part') === 'reads' ? 'reads' : 'proof'}
        onChange={(part) => setSearch(part === 'reads' ? { part } : {})}
        items={[
          {
            key: 'proof',
            label: t('audit.proof'),
            children: (
              <>
                <VerificationList />
                <SealList />
              </>
            ),
          },
          { key: 'reads', label: t('audit.reads'), children: <Reads /> },
        ]}
      />
    </div>
  );
}
