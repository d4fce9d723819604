import { DislikeOutlined, LikeOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type AnswerOf, ask } from '../http/ask.js';

type Similar = AnswerOf<'GET /api/complaints/{ref}/similar'>['items'][number];
type Verdict = NonNullable<NonNullable<Similar['lesson']>['mine']>;

const verdicts = ['used', 'unhelpful'] as const;

/** Says whether a lesson helped here; the same button again takes it back. It ranks the lesson where it is shown next. */
export function LessonVerdict({
  complaintRef,
  lessonRef,
  lesson,
}: {
  complaintRef: string;
  lessonRef: string;
  lesson: NonNullable<Similar['lesson']>;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const path = { ref: complaintRef, other: lessonRef };
  const say = useMutation({
    networkMode: 'always',
    mutationFn: (verdict: Verdict) =>
      verdict === lesson.mine
        ? ask('DELETE /api/complaints/{ref}/similar/{other}/verdict', { path })
        : ask('PUT /api/complaints/{ref}/similar/{other}/verdict', { path, body: { verdict } }),
    // The order stays while somebody looks: only what was said changes under their hand.
    onSuccess: (uses, verdict) =>
      client.setQueryData<{ items: Similar[] }>(['similar', complaintRef], (before) =>
        before
          ? { items: before.items.map((one) => (one.ref === lessonRef ? saidOf(one, uses, verdict) : one)) }
          : before,
      ),
  });
  return (
    <div className="verdict-line" role="group" aria-label={t('search.verdict.label')}>
      {verdicts.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="chip"
          aria-pressed={lesson.mine === verdict}
          disabled={say.isPending}
          title={t(`search.verdict.${verdict}Help`)}
          onClick={() => say.mutate(verdict)}
        >
          {verdict === 'used' ? <LikeOutlined aria-hidden /> : <DislikeOutlined aria-hidden />}
          {t(`search.verdict.${verdict}`)}
          {lesson.uses[verdict] > 0 && <span className="chip-count">{lesson.uses[verdict]}</span>}
        </button>
      ))}
      <Link to={`/lessons/${encodeURIComponent(lessonRef)}`}>{t('search.verdict.more')}</Link>
      {say.isError && (
        <span role="alert" className="tone-bad">
          {t('search.verdict.failed')}
        </span>
      )}
    </div>
  );
}

function saidOf(one: Similar, uses: NonNullable<Similar['lesson']>['uses'], verdict: Verdict): Similar {
  if (!one.lesson) return one;
  const { mine, ...lesson } = one.lesson;
  return { ...one, lesson: { ...lesson, uses, ...(mine !== verdict && { mine: verdict }) } };
}
