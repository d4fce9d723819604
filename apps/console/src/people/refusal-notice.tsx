import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../http/request.js';

const told = {
  'staff.exists': 'exists',
  'staff.last-administrator': 'lastAdministrator',
  'team.exists': 'teamExists',
} as const;

/** Why a change of people or teams was not made. */
export function RefusalNotice({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation();
  const code = error instanceof Problem ? error.code : '';
  const why = Object.entries(told).find(([name]) => name === code)?.[1] ?? 'other';
  return <Alert type="error" showIcon role="alert" title={t(`people.failed.${why}`)} />;
}
