import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import type { useCheck } from './use-check.js';

/** What stands in the way of what is being written, while it is written. */
export function CannotGo({ reasons }: { reasons: ReturnType<typeof useCheck> }): ReactNode {
  const { t } = useTranslation();
  if (reasons.length === 0) return null;
  return (
    <Alert
      className="entrance-notice"
      type="info"
      showIcon
      role="status"
      title={t('complaint.check.cannotGo')}
      description={
        <ul className="reasons">
          {reasons.map(({ code, words }) => (
            <li key={code}>{spoken(words)}</li>
          ))}
        </ul>
      }
    />
  );
}
