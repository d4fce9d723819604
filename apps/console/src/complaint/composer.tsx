import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverTime } from '../http/server-time.js';
import { useWorkflowWords } from '../locales/workflow-words.js';
import { sessionQuery } from '../session/session.js';
import { BeforeContact } from './before-contact.js';
import { CannotGo } from './cannot-go.js';
import { ComposerFiles, type SentFile } from './composer-files.js';
import { type Complaint, historyQuery, type Message } from './complaint.js';
import { draftOf, forgetDraft, keepDraft } from './drafts.js';
import { MessageCheck, promisesQuery } from './message-check.js';
import { OthersTyping } from './others-typing.js';
import { Refused } from './refused.js';
import { newKey, staleness, tellOnWhatWasSeen } from './tell-event.js';
import { TextBlocks } from './text-blocks.js';
import { useCheck } from './use-check.js';

const event = 'customer.informed';

interface Draft {
  readonly subject?: string;
  readonly text?: string;
}

/** A letter to the customer in our own words. Before it goes: what is newer, who else writes, and what it promises. */
export function Composer({
  complaint,
  last,
  close,
}: {
  complaint: Complaint;
  last: Message | undefined;
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const client = useQueryClient();
  const me = useQuery(sessionQuery).data?.member?.id ?? '';
  const { ref, version, locale } = complaint;
  const [draft] = useState(() => (draftOf(me, ref, event, serverTime()) ?? {}) as Draft);
  const [subject, setSubject] = useState(draft.subject ?? '');
  const [text, setText] = useState(draft.text ?? '');
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const [looked, setLooked] = useState(version);
  const [seen] = useState(last?.id);
  const [key] = useState(newKey);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [undecided, setUndecided] = useState(0);
  const [isFileUnderway, setFileUnderway] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.querySelector('textarea')?.focus();
  }, []);
  const change = (next: Draft): void => keepDraft(me, ref, event, { subject, text, ...next }, serverTime());
  const sending = useMutation({
    mutationFn: async (known: number) => {
      // Whoever is quick would send it before it was looked through. What cannot be looked through is no hindrance.
      const promised = await client.fetchQuery(promisesQuery(ref, text)).catch(() => []);
      if (promised.some((phrase) => !decided.has(phrase.text))) return undefined;
      return tellOnWhatWasSeen(
        {
          ref,
          event,
          version: known,
          key,
          fields: {
            text,
            ...(subject.trim() !== '' && { subject }),
            ...(files.length > 0 && { files: files.map(({ fileId, name }) => ({ fileId, name })) }),
          },
        },
        me,
        () => client.fetchQuery({ ...historyQuery(ref), staleTime: 0 }),
      );
    },
    networkMode: 'always',
    onSuccess: (sent) => {
      if (!sent) return;
      forgetDraft(me, ref, event);
      close();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['complaint', ref] }),
  });
  const stale = staleness(sending.error);
  const reasons = useCheck(
    complaint,
    event,
    text.trim() === '' ? undefined : { text, ...(subject.trim() !== '' && { subject }) },
  );
  const mayGo = text.trim() !== '' && undecided === 0 && !isFileUnderway;
  const select = (from: number, to: number): void => {
    const area = place.current?.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(from, to);
  };
  const write = (next: string): void => {
    setText(next);
    change({ text: next });
  };
  return (
    <div className="composer" ref={place}>
      <h3>{word('acts', event)}</h3>
      <p className="quiet plain">
        {t('complaint.composer.language', { language: t(`complaint.customer.language.${locale}`) })}
      </p>
      {last && last.id !== seen && (
        <Alert className="entrance-notice" type="warning" showIcon role="alert" title={t('complaint.composer.newer')} />
      )}
      <BeforeContact complaint={complaint} doing="writing" />
      <OthersTyping complaintRef={ref} text={text} />
      {sending.isError && (
        <Refused
          error={sending.error}
          stale={stale}
          currency={complaint.currency}
          again={() => {
            if (!stale) return;
            setLooked(stale.version);
            sending.mutate(stale.version);
          }}
        />
      )}
      <Input
        value={subject}
        maxLength={200}
        aria-label={word('fields', 'subject')}
        placeholder={t('complaint.composer.subject')}
        onChange={({ target }) => {
          setSubject(target.value);
          change({ subject: target.value });
        }}
      />
      <TextBlocks locale={locale} add={(block) => write(text === '' ? block : `${text}\n${block}`)} />
      <Input.TextArea
        value={text}
        lang={locale}
        maxLength={10_000}
        autoSize={{ minRows: 6, maxRows: 20 }}
        aria-label={word('fields', 'text')}
        onChange={({ target }) => write(target.value)}
        onKeyDown={(pressed) => {
          if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey) && mayGo) sending.mutate(looked);
        }}
      />
      <CannotGo reasons={reasons} />
      <MessageCheck
        complaint={complaint}
        text={text}
        select={select}
        decided={decided}
        setDecided={setDecided}
        undecided={setUndecided}
      />
      <ComposerFiles files={files} setFiles={setFiles} underway={setFileUnderway} />
      <div className="form-foot">
        <Button type="primary" disabled={!mayGo} loading={sending.isPending} onClick={() => sending.mutate(looked)}>
          {t('complaint.composer.send')}
        </Button>
        {undecided > 0 && <span className="quiet">{t('complaint.check.undecided', { count: undecided })}</span>}
        <Button onClick={close}>{t('complaint.composer.later')}</Button>
        <Button
          type="text"
          onClick={() => {
            forgetDraft(me, ref, event);
            close();
          }}
        >
          {t('complaint.form.discard')}
        </Button>
      </div>
    </div>
  );
}
