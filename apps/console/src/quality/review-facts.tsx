import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { Field } from '../pieces/field.js';
import { staffQuery } from '../pieces/people.js';
import { PersonName } from '../pieces/person-name.js';
import { TeamName } from '../pieces/team-name.js';
import type { Review } from './quality-address.js';

const answering = ['lead', 'manager', 'director'];

/** Which complaint it is, and who looks at it until when. */
export function ReviewFacts({ review }: { review: Review }): ReactNode {
  const { t } = useTranslation();
  const [now, zone, locale] = [useNow(), useZone(), formattingLocale()];
  const { ref, teamId, ownerId, reviewerId, closedAt, chosenAt, dueAt, result, mayAssign } = review;
  const when = (at: number): string => shortInstant(at, now, locale, zone);
  return (
    <section className="panel lesson-section">
      <h2>{t('quality.facts')}</h2>
      <ComplaintLink complaintRef={ref} />
      <dl className="facts-list lesson-facts-list">
        {ownerId !== undefined && (
          <>
            <dt>{t('quality.owner')}</dt>
            <dd>
              <PersonName id={ownerId} />
            </dd>
          </>
        )}
        <dt>{t('quality.team')}</dt>
        <dd>
          <TeamName id={teamId} />
        </dd>
        <dt>{t('quality.closed')}</dt>
        <dd>{when(closedAt)}</dd>
        <dt>{t('quality.chosen')}</dt>
        <dd>{when(chosenAt)}</dd>
        <dt>{t('quality.reviewer')}</dt>
        <dd>
          {reviewerId === undefined ? (
            <span className="tone-warning">{t('quality.nobody')}</span>
          ) : (
            <PersonName id={reviewerId} />
          )}
        </dd>
        {result ? (
          <>
            <dt>{t('quality.reviewedAt')}</dt>
            <dd>{when(result.at)}</dd>
          </>
        ) : (
          <>
            <dt>{t('quality.due')}</dt>
            <dd>
              <DeadlineText deadline={dueAt} />
            </dd>
          </>
        )}
      </dl>
      {mayAssign && <Reassign review={review} />}
    </section>
  );
}

function Reassign({ review: { ref, reviewerId, ownerId } }: { review: Review }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const field = useId();
  const [chosen, choose] = useState('');
  const people = (useQuery(staffQuery).data ?? []).filter(
    ({ id, roles, leftAt }) =>
      leftAt === undefined && id !== reviewerId && id !== ownerId && roles.some((role) => answering.includes(role)),
  );
  const give = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/quality-reviews/{ref}/reviewer', { path: { ref }, body: { reviewerId: chosen } }),
    onSuccess: () => {
      choose('');
      return client.invalidateQueries({ queryKey: ['quality'] });
    },
  });
  return (
    <>
      <Field id={field} label={t('quality.reassign')} help={t('quality.reassignHelp')}>
        <select id={field} className="input" value={chosen} onChange={({ target }) => choose(target.value)}>
          <option value="">{t('quality.choose')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      {give.isError && <Alert type="error" showIcon role="alert" title={t('quality.reassignHelp')} />}
      <div className="action-acts">
        <Button disabled={chosen === ''} loading={give.isPending} onClick={() => give.mutate()}>
          {t('quality.reassignDo')}
        </Button>
      </div>
    </>
  );
}
