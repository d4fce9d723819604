import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { draftOf, forgetDraft, keepDraft } from '../complaint/drafts.js';
import { ask } from '../http/ask.js';
import { serverTime } from '../http/server-time.js';
import { Field } from '../pieces/field.js';
import { sessionQuery } from '../session/session.js';
import type { Criterion, Mark, Review } from './quality-address.js';
import { criteria } from './quality-address.js';
import { type Marked, readScorecard, type Scorecard, whatIsMissing } from './scorecard.js';
import { ScoreRow } from './score-row.js';

const form = 'quality-review';

/** The scorecard to be filled in. What is typed is kept on the device until it is sent. */
export function ScoreForm({ review: { ref }, sent }: { review: Review; sent: () => void }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const field = useId();
  const me = useQuery(sessionQuery).data?.member?.id ?? '';
  const [card, setCard] = useState<Scorecard>(() => readScorecard(draftOf(me, ref, form, serverTime())));
  const [isAsked, setAsked] = useState(false);
  const change = (next: Scorecard): void => {
    setCard(next);
    keepDraft(me, ref, form, next, serverTime());
  };
  const set = (criterion: Criterion, marked: Partial<Marked>): void =>
    change({ ...card, marked: { ...card.marked, [criterion]: { ...card.marked[criterion], ...marked } } });
  const missing = whatIsMissing(card);
  const send = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      ask('POST /api/quality-reviews/{ref}/result', {
        path: { ref },
        body: {
          scores: criteria.map((criterion) => {
            const { mark, note = '' } = card.marked[criterion] ?? {};
            return {
              criterion,
              mark: mark ?? ('notApplicable' satisfies Mark),
              ...(note.trim() !== '' && { note: note.trim() }),
            };
          }),
          summary: card.summary.trim(),
        },
      }),
    onSuccess: () => {
      forgetDraft(me, ref, form);
      sent();
      return client.invalidateQueries({ queryKey: ['quality'] });
    },
  });
  return (
    <section className="panel lesson-section">
      <h2>{t('quality.scorecard')}</h2>
      <p className="quiet plain">{t('quality.scorecardHelp')}</p>
      <ol className="quality-card">
        {criteria.map((criterion) => (
          <ScoreRow
            key={criterion}
            criterion={criterion}
            marked={card.marked[criterion] ?? {}}
            isAsked={isAsked}
            set={(marked) => set(criterion, marked)}
          />
        ))}
      </ol>
      <Field id={field} label={t('quality.summary')} help={t('quality.summaryHelp')}>
        <textarea
          id={field}
          className="input"
          rows={4}
          maxLength={4000}
          value={card.summary}
          onChange={({ target }) => change({ ...card, summary: target.value })}
        />
      </Field>
      {isAsked && missing !== undefined && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={
            missing.what === 'marks'
              ? t('quality.missingMarks', { count: missing.count })
              : missing.what === 'notes'
                ? t('quality.missingNotes')
                : t('quality.missingSummary')
          }
        />
      )}
      {send.isError && <Alert type="error" showIcon role="alert" title={t('quality.failed')} />}
      <div className="action-acts">
        <Button
          type="primary"
          loading={send.isPending}
          onClick={() => (missing === undefined ? send.mutate() : setAsked(true))}
        >
          {t('quality.send')}
        </Button>
      </div>
      <p className="quiet plain field-help">{t('quality.sendHelp')}</p>
    </section>
  );
}
