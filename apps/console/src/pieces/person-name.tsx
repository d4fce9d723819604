import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { staffQuery } from './people.js';

/** A colleague by name; who left is no longer listed and is called so. */
export function PersonName({ id }: { id: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const { data, isPending } = useQuery(staffQuery);
  if (id === undefined) return <span className="quiet">{t('person.nobody')}</span>;
  if (isPending) return <span className="name-waiting" aria-hidden />;
  const name = data?.find((one) => one.id === id)?.name;
  return name === undefined ? <span title={id}>{t('person.former')}</span> : <bdi>{name}</bdi>;
}
