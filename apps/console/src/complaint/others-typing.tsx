import { Alert } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { useLiveChanges } from '../http/live.js';
import { serverTime, useNow } from '../http/server-time.js';
import { PersonName } from '../pieces/person-name.js';

/** Milliseconds between two words of ours that we are writing, and after which nothing more was heard of somebody. */
const [tellEvery, staleAfter] = [5000, 20_000];

/** Says who else is writing to the customer just now, and tells them of us. */
export function OthersTyping({ complaintRef, text }: { complaintRef: string; text: string }): ReactNode {
  const { t } = useTranslation();
  const [heard, setHeard] = useState<Readonly<Record<string, number>>>({});
  const told = useRef(0);
  const now = useNow();
  useLiveChanges((changes) => {
    if (changes === 'reload') return;
    const here = (changes.writing ?? []).filter(({ ref }) => ref === complaintRef);
    if (here.length > 0)
      setHeard((before) => ({ ...before, ...Object.fromEntries(here.map(({ staffId, at }) => [staffId, at])) }));
  });
  useEffect(() => {
    if (text === '' || serverTime() - told.current < tellEvery) return;
    told.current = serverTime();
    // That it could not be told harms nothing: the letter itself is checked when it is sent.
    void ask('POST /api/complaints/{ref}/draft/writing', { path: { ref: complaintRef } }).catch(() => undefined);
  }, [text, complaintRef]);
  const writing = Object.entries(heard).filter(([, at]) => Math.max(now, serverTime()) - at < staleAfter);
  if (writing.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={
        <>
          {writing.map(([id]) => (
            <strong key={id}>
              <PersonName id={id} />{' '}
            </strong>
          ))}
          {t('complaint.composer.writing')}
        </>
      }
    />
  );
}
