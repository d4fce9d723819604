import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { Modal, Skeleton, Slider } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { ask } from '../http/ask.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { promiseTones } from '../pieces/promise-tones.js';
import { SeverityMark } from '../pieces/severity-mark.js';
import { StageTag } from '../pieces/stage-tag.js';
import type { Complaint } from './complaint.js';
import { historyQuery, knownOf } from './complaint.js';
import { momentIn } from './complaint-facts.js';

/** The complaint as it was after each thing that happened, told again from its history. It is only looked at. */
export function TimeTravel({ complaint, close }: { complaint: Complaint; close: () => void }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const now = useNow();
  const [version, setVersion] = useState(complaint.version);
  const { data: history = [] } = useQuery(historyQuery(complaint.ref));
  const then = useQuery({
    queryKey: ['complaint-then', complaint.ref, version],
    queryFn: ({ signal }) =>
      ask('GET /api/complaints/{ref}/versions/{version}', {
        path: { ref: complaint.ref, version: String(version) },
        signal,
      }),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  const at = (instant: number): string => shortInstant(instant, now, formattingLocale(), complaint.zone);
  const entry = history[version - 1];
  const moment = then.data && momentIn(then.data.state);
  const known = then.data && knownOf({ context: then.data.context });
  return (
    <Modal open onCancel={close} footer={null} width={760} title={t('complaint.history.asItWas')}>
      <Slider
        min={1}
        max={complaint.version}
        value={version}
        onChange={setVersion}
        ariaLabelForHandle={t('complaint.history.slider')}
        tooltip={{ formatter: null }}
      />
      {entry && (
        <p className="then-what" role="status">
          <strong>{at(entry.event.at)}</strong> {spoken(entry.title)}
          {entry.event.by.kind === 'staff' && (
            <>
              {' · '}
              <PersonName id={entry.event.by.id} />
            </>
          )}
        </p>
      )}
      {then.isError ? (
        <FaultNotice title={t('complaint.history.unreadable')} error={then.error} retry={() => void then.refetch()} />
      ) : !then.data || !known ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : (
        <dl className="facts-list then">
          <dt>{t('complaint.history.stage')}</dt>
          <dd>
            <StageTag stage={then.data.stage} /> {moment !== undefined && word('states', moment)}
          </dd>
          <dt>{word('facts', 'severity')}</dt>
          <dd>
            <SeverityMark severity={known.severity} />
          </dd>
          <dt>{word('facts', 'ownerId')}</dt>
          <dd>
            <PersonName id={known.ownerId} />
          </dd>
          <dt>{t('complaint.points.title')}</dt>
          <dd>
            {known.points.length === 0
              ? '–'
              : known.points.map(({ id, text, finding }) => (
                  <div key={id}>
                    <bdi>{text}</bdi>{' '}
                    {finding && <span className="tag tag-done">{word('findings', finding.result)}</span>}
                  </div>
                ))}
          </dd>
          <dt>{t('complaint.promises.title')}</dt>
          <dd>
            {known.promises.length === 0
              ? '–'
              : known.promises.map(({ id, text, state }) => (
                  <div key={id}>
                    <bdi>{text}</bdi>{' '}
                    <span className={promiseTones[state]}>{t(`complaint.promises.state.${state}`)}</span>
                  </div>
                ))}
          </dd>
          <dt>{t('complaint.ribbon.title')}</dt>
          <dd>
            {then.data.clocks
              .filter(({ state }) => state !== 'ended')
              .map((clock) => (
                <div key={clock.id}>
                  {spoken(clock.title)} {clock.deadline === undefined ? t('complaint.ribbon.held') : at(clock.deadline)}{' '}
                  {clock.overdue && <span className="tag tag-overdue">{t('deadline.overdue')}</span>}
                </div>
              ))}
          </dd>
        </dl>
      )}
    </Modal>
  );
}
