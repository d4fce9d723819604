import { CheckCircleFilled, ClockCircleFilled, CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { formattingLocale } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Tick } from '../pieces/field.js';
import { Instant } from '../pieces/instant.js';
import { PagedList } from '../pieces/paged-list.js';
import { PersonName } from '../pieces/person-name.js';
import { type Verification, verificationsQuery } from './audit-queries.js';
import { Findings } from './findings.js';

/** Whether every history is as it was recorded and sealed: asked for now, and what each time before came to. */
export function VerificationList(): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useInfiniteQuery(verificationsQuery);
  const [isRetold, setRetold] = useState(false);
  const verify = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/verifications', { body: { isRetold } }),
    onSuccess: () => client.invalidateQueries({ queryKey: verificationsQuery.queryKey }),
  });
  const isUnderWay = query.data?.pages[0]?.items.some(({ state }) => state === 'waiting' || state === 'running');
  return (
    <section className="audit-section">
      <h2>{t('audit.verification')}</h2>
      <p className="quiet">{t('audit.verificationText')}</p>
      <div className="audit-acts">
        <Button
          type="primary"
          loading={verify.isPending}
          disabled={isUnderWay === true}
          onClick={() => verify.mutate()}
        >
          {t('audit.verify')}
        </Button>
        <Tick text={t('audit.retold')} isOn={isRetold} onChange={setRetold} />
      </div>
      {verify.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('audit.refused')}
          description={refusalWords(verify.error, t)}
        />
      )}
      <PagedList
        query={query}
        lost={t('audit.verificationsLost')}
        empty={<EmptyState title={t('audit.noVerifications')} text={t('audit.noVerificationsText')} />}
      >
        {(runs) => (
          <ul className="panel audit-list" aria-live="polite">
            {runs.map((run) => (
              <VerificationItem key={run.id} run={run} />
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}

function VerificationItem({ run }: { run: Verification }): ReactNode {
  const { t } = useTranslation();
  const { askedAt, askedBy, isRetold, state, done, total, result, failure } = run;
  const locale = formattingLocale();
  return (
    <li>
      <div className="audit-verdict">
        <VerdictMark run={run} />
        <span className="quiet">
          <Instant at={askedAt} /> · <PersonName id={askedBy} />
          {isRetold && <> · {t('audit.retoldDone')}</>}
        </span>
      </div>
      {(state === 'waiting' || state === 'running') && (
        <Progress
          percent={total ? Math.min(99, Math.floor((100 * done) / total)) : 0}
          size="small"
          aria-label={t('audit.running')}
        />
      )}
      {failure !== undefined && <p className="plain audit-said">{failure}</p>}
      {result && (
        <p className="plain quiet">
          {t('audit.lookedAt', {
            complaints: result.complaints.toLocaleString(locale),
            entries: result.entries.toLocaleString(locale),
            seals: result.seals.toLocaleString(locale),
          })}
        </p>
      )}
      {result && result.found > 0 && <Findings findings={result.findings} found={result.found} />}
      {result?.notes.map((note) => (
        <p key={note.en} className="plain quiet">
          {t('audit.note')} {spoken(note)}
        </p>
      ))}
    </li>
  );
}

function VerdictMark({ run: { state, result } }: { run: Verification }): ReactNode {
  const { t } = useTranslation();
  if (state === 'failed') return <Mark tone="warning" icon={<WarningFilled />} words={t('audit.verdict.failed')} />;
  if (!result)
    return (
      <Mark
        tone="quiet"
        icon={<ClockCircleFilled />}
        words={t(`audit.verdict.${state === 'running' ? 'running' : 'waiting'}`)}
      />
    );
  return result.found === 0 ? (
    <Mark tone="well" icon={<CheckCircleFilled />} words={t('audit.verdict.sound')} />
  ) : (
    <Mark tone="bad" icon={<CloseCircleFilled />} words={t('audit.verdict.broken', { count: result.found })} />
  );
}

function Mark({ tone, icon, words }: { tone: string; icon: ReactNode; words: string }): ReactNode {
  return (
    <strong className="audit-mark">
      <span className={tone === 'quiet' ? 'quiet' : `tone-${tone}`} aria-hidden>
        {icon}
      </span>{' '}
      {words}
    </strong>
  );
}
