import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../http/live.js';
import type { Difference } from './shown-lines.js';
import { isDifferent } from './shown-lines.js';

/** What has come meanwhile, and whether that is known at once. It keeps its place, so that no line moves because of it. */
export function LiveLine({ difference, show }: { difference: Difference; show: () => void }): ReactNode {
  const { t } = useTranslation();
  const state = useLiveState();
  const { arrived } = difference;
  return (
    <div className="work-live" role="status">
      {state === 'away' ? (
        <span className="work-unheard">{t('work.unheard')}</span>
      ) : (
        <span className="quiet">{state === 'live' && t('work.heard')}</span>
      )}
      {isDifferent(difference) && (
        <Button size="small" onClick={show}>
          {arrived > 0 ? t('work.arrived', { count: arrived }) : t('work.moved')} · {t('work.show')}
        </Button>
      )}
    </div>
  );
}
