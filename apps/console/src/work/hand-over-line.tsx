import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonName } from '../pieces/person-name.js';
import { sessionQuery } from '../session/session.js';

const HandOverDialog = lazy(async () => ({ default: (await import('./hand-over-dialog.js')).HandOverDialog }));

const answering: readonly string[] = ['lead', 'manager', 'director'];

/** Whose work is looked at, where it is somebody else's; whoever answers for the team can give all of it away. */
export function HandOverLine({
  ownerId,
  teamId,
}: {
  ownerId: string | undefined;
  teamId: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const me = useQuery(sessionQuery).data?.member;
  const [isOpen, setOpen] = useState(false);
  if (ownerId === undefined) return null;
  return (
    <p className="plain work-looked-at">
      {t('work.handOver.looked')} <PersonName id={ownerId} />
      {me?.roles.some((role) => answering.includes(role)) && (
        <Button onClick={() => setOpen(true)}>{t('work.handOver.open')}</Button>
      )}
      {isOpen && (
        <Suspense>
          <HandOverDialog from={ownerId} teamId={teamId} close={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
