import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Drawer, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import type { Complaint } from './complaint.js';
import { Refused } from './refused.js';
import { newKey } from './tell-event.js';

interface Part {
  readonly ref: string;
  readonly subject?: string;
}

/** One answer to all who complain of the same incident: each gets a letter of their own, and each has its own result. */
export function IncidentAnswer({
  complaint,
  parts,
  close,
}: {
  complaint: Complaint;
  parts: readonly Part[];
  close: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const client = useQueryClient();
  const [refs, setRefs] = useState<readonly string[]>(parts.map(({ ref }) => ref));
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [key] = useState(newKey);
  const sending = useMutation({
    mutationFn: () =>
      ask('POST /api/complaints/{ref}/incident/answers', {
        path: { ref: complaint.ref },
        body: { refs: [...refs], text, ...(subject.trim() !== '' && { subject }) },
        key,
      }),
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: ['complaint'] }),
  });
  const results = new Map(sending.data?.items.map((one) => [one.ref, one]));
  const refused = sending.data?.items.filter(({ outcome }) => outcome === 'refused') ?? [];
  return (
    <Drawer open onClose={close} size={560} className="event-drawer" title={t('complaint.links.answerTitle')}>
      <p className="plain quiet hint">{t('complaint.links.answerHint')}</p>
      {sending.isError && <Refused error={sending.error} stale={undefined} again={() => sending.mutate()} />}
      {sending.data && (
        <Alert
          className="entrance-notice"
          role="status"
          showIcon
          type={refused.length === 0 ? 'success' : 'warning'}
          title={t('complaint.links.answered', {
            sent: sending.data.items.length - refused.length,
            refused: refused.length,
          })}
        />
      )}
      <Checkbox.Group
        className="choices"
        value={[...refs]}
        disabled={sending.isSuccess}
        onChange={(chosen) => setRefs(chosen.map(String))}
        options={parts.map(({ ref, subject: about }) => {
          const result = results.get(ref);
          return {
            value: ref,
            label: (
              <>
                {ref} <bdi>{about}</bdi>
                {result && (
                  <span className={result.outcome === 'sent' ? 'tag tag-done' : 'tag tag-overdue'}>
                    {result.outcome === 'sent'
                      ? t('complaint.links.sent')
                      : (result.reasons?.map(({ words }) => spoken(words)).join(' ') ?? t('complaint.links.refused'))}
                  </span>
                )}
              </>
            ),
          };
        })}
      />
      <div className="incident-text">
        <Input
          value={subject}
          maxLength={200}
          disabled={sending.isSuccess}
          aria-label={word('fields', 'subject')}
          placeholder={t('complaint.composer.subject')}
          onChange={({ target }) => setSubject(target.value)}
        />
        <Input.TextArea
          value={text}
          maxLength={10_000}
          disabled={sending.isSuccess}
          autoSize={{ minRows: 6, maxRows: 20 }}
          aria-label={word('fields', 'text')}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <div className="form-foot">
        {!sending.isSuccess && (
          <Button
            type="primary"
            disabled={text.trim() === '' || refs.length === 0}
            loading={sending.isPending}
            onClick={() => sending.mutate()}
          >
            {t('complaint.links.answerAll', { count: refs.length })}
          </Button>
        )}
        <Button onClick={close}>{t('complaint.form.cancel')}</Button>
      </div>
    </Drawer>
  );
}
