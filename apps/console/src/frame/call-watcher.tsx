import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useLiveChanges } from '../http/live.js';
import { useShortcuts } from './shortcuts.js';

/**
 * Opens the phone page by itself when one's telephone rings. Whoever is writing somewhere is not torn away from it: they see
 * that it rings, and go there by one key.
 */
export function CallWatcher(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [waiting, setWaiting] = useState<string>();
  const open = (id: string | undefined): void => {
    setWaiting(undefined);
    void navigate(id === undefined ? '/phone' : `/phone?call=${encodeURIComponent(id)}`);
  };
  useLiveChanges((changes) => {
    if (changes === 'reload') return;
    const ringing = changes.calls?.find(({ state }) => state !== 'ended');
    if (changes.calls?.some(({ id, state }) => state === 'ended' && id === waiting)) setWaiting(undefined);
    if (!ringing) return;
    if (pathname !== '/phone' && isWriting()) setWaiting(ringing.id);
    else open(ringing.id);
  });
  useShortcuts(pathname === '/phone' ? [] : [{ keys: 'Alt+P', does: t('call.open'), act: () => open(waiting) }]);
  if (waiting === undefined) return null;
  return (
    <Alert
      className="bar-notice"
      type="info"
      showIcon
      role="alert"
      title={t('call.rings')}
      action={
        <Button size="small" type="primary" onClick={() => open(waiting)}>
          {t('call.open')} <kbd>Alt+P</kbd>
        </Button>
      }
    />
  );
}

/** True when somebody has something unsent in the field that they are in. */
function isWriting(): boolean {
  const { activeElement } = document;
  return (
    (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) &&
    activeElement.value.trim() !== ''
  );
}
