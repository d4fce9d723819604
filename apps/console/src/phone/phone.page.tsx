import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { useShortcuts } from '../frame/shortcuts.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { ask } from '../http/ask.js';
import { useZone } from '../locales/workflow-words.js';
import { CallerPanel } from './caller-panel.js';
import { PhoneForm } from './phone-form.js';
import type { Lack } from './phone-request.js';
import { callOf, lacksOf, phoneComplaintOf } from './phone-request.js';
import type { Recorded } from './recorded-notice.js';
import { RecordedNotice } from './recorded-notice.js';
import { sendingOf } from './sending-of.js';
import { useAnnouncedCall } from './use-announced-call.js';
import { usePhoneDraft } from './use-phone-draft.js';
import './phone.css';
import './words.js';

/** The page for whoever is on the telephone. */
export function PhonePage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('phone.title'));
  const client = useQueryClient();
  const [parameters, setParameters] = useSearchParams();
  const { draft, change, begin } = usePhoneDraft();
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const [recorded, setRecorded] = useState<Recorded>();
  const numberField = useRef<HTMLInputElement>(null);
  const zone = useZone();
  const call = useAnnouncedCall(parameters.get('call') ?? '', draft, (changed) => {
    setRecorded(undefined);
    begin(changed);
  });
  const save = useMutation({
    mutationFn: async (): Promise<Recorded | undefined> => {
      const parts = await sendingOf(client, draft, zone);
      const missing = lacksOf(draft, parts);
      setLacks(missing);
      if (missing.length > 0) return undefined;
      const isNew = draft.about === '';
      const { ref } = isNew
        ? await ask('POST /api/phone-complaints', { body: phoneComplaintOf(draft, parts), key: draft.id })
        : await ask('POST /api/complaints/{ref}/calls', {
            path: { ref: draft.about },
            body: callOf(draft, parts),
            key: draft.id,
          });
      return { ref, isNew };
    },
    onSuccess: (saved) => {
      if (!saved) return;
      setRecorded(saved);
      begin();
      // The call is dealt with: it does not come back when the page is loaded anew.
      setParameters({}, { replace: true });
      // What was known of the customer lacks what has just been saved: it is asked for anew before it is shown.
      client.removeQueries({ queryKey: ['customer'] });
      client.removeQueries({ queryKey: ['callers'] });
    },
  });
  const trySave = (): void => {
    if (!save.isPending && recorded === undefined) save.mutate();
  };
  const saveByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    trySave();
  };
  const startAnew = (): void => {
    setRecorded(undefined);
    setLacks([]);
    save.reset();
    begin();
    setParameters({}, { replace: true });
    numberField.current?.focus();
  };
  useShortcuts([
    { keys: 'Alt+P', does: t('phone.keyNumber'), act: () => numberField.current?.focus() },
    {
      keys: 'Alt+N',
      does: t('phone.keyNew'),
      act: () => {
        change({ about: '', isChase: false, keeps: [] });
        requestAnimationFrame(() => document.getElementById('phone-subject')?.focus());
      },
    },
    { keys: 'Ctrl+Enter', does: t('phone.keySave'), act: trySave },
  ]);
  const isOpen = recorded === undefined;
  useEffect(() => {
    if (isOpen) numberField.current?.focus();
  }, [isOpen]);
  return (
    <>
      <h1>{t('phone.title')}</h1>
      <p className="quiet">{t('phone.introduction')}</p>
      {call.waits && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          className="phone-waiting"
          title={t('phone.another')}
          action={<Button onClick={call.take}>{t('phone.takeOther')}</Button>}
        />
      )}
      {call.error !== null && <FaultNotice title={t('phone.callGone')} error={call.error} retry={call.take} />}
      {recorded ? (
        <RecordedNotice recorded={recorded} next={startAnew} />
      ) : (
        // Wherever on the page one is: the number, the questions, the guide.
        <div className="phone" onKeyDown={saveByKey}>
          <CallerPanel draft={draft} change={change} numberField={numberField} />
          <PhoneForm
            draft={draft}
            change={change}
            lacks={lacks}
            error={save.error}
            isSaving={save.isPending}
            save={trySave}
            discard={startAnew}
          />
        </div>
      )}
    </>
  );
}
