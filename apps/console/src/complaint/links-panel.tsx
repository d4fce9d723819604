import { CloseOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../http/ask.js';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { StageTag } from '../pieces/stage-tag.js';
import type { Complaint } from './complaint.js';
import { knownOf, linksQuery } from './complaint.js';
import { EventDrawer } from './event-drawer.js';
import { IncidentAnswer } from './incident-answer.js';
import { Refused } from './refused.js';
import { SidePanel } from './side-panel.js';
import { newKey, tellEvent } from './tell-event.js';

type Link = Api['Link'];

/** What follows from a merger or a split is not taken off by itself. */
const happened: ReadonlySet<string> = new Set(['mergedInto', 'mergedFrom', 'splitInto', 'splitFrom']);

/** Complaints that belong to this one, what each is to it, and how that is undone. */
export function LinksPanel({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const client = useQueryClient();
  const isTied = (knownOf(complaint).links ?? []).length > 0;
  const { data } = useQuery(linksQuery(complaint));
  // What was shown before may be of a time when there was one.
  const links = isTied ? (data ?? []) : [];
  const [chosen, setChosen] = useState<string>();
  const [isAnswering, setAnswering] = useState(false);
  const find = (event: string) =>
    complaint.allowedEvents.find((one) => one.event === event && one.obstacles.length === 0);
  const takingOff = useMutation({
    mutationFn: ({ kind, ref }: Link) =>
      tellEvent({ ref: complaint.ref, event: 'complaint.unlinked', fields: { link: kind, other: ref }, key: newKey() }),
    onSettled: () => client.invalidateQueries({ queryKey: ['complaint', complaint.ref] }),
  });
  const linking = find('complaint.linked');
  const allowed = chosen === undefined ? undefined : find(chosen);
  const parts = links.filter(({ kind }) => kind === 'incidentOf');
  return (
    <SidePanel title={t('complaint.links.title')} count={links.length} isFolded={links.length === 0}>
      {links.length === 0 && <p className="quiet plain">{t('complaint.links.none')}</p>}
      {takingOff.isError && <Refused error={takingOff.error} stale={undefined} again={() => undefined} />}
      <ul className="lines">
        {links.map((link) => (
          <li key={`${link.kind} ${link.ref}`}>
            <span className="tag">{spoken(link.title)}</span>
            {link.subject === undefined ? (
              <span title={t('complaint.links.notYours')}>{link.ref}</span>
            ) : (
              <ComplaintLink complaintRef={link.ref} subject={link.subject} />
            )}
            {link.stage && <StageTag stage={link.stage} />}
            {link.kind === 'mergedInto' && find('merge.undone') && (
              <Button size="small" onClick={() => setChosen('merge.undone')}>
                {word('acts', 'merge.undone')}
              </Button>
            )}
            {!happened.has(link.kind) && find('complaint.unlinked') && (
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                loading={takingOff.isPending && takingOff.variables.ref === link.ref}
                aria-label={t('complaint.links.off', { ref: link.ref })}
                title={t('complaint.links.off', { ref: link.ref })}
                onClick={() => takingOff.mutate(link)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="panel-acts">
        {linking && (
          <Button size="small" onClick={() => setChosen('complaint.linked')}>
            {word('acts', 'complaint.linked')}
          </Button>
        )}
        {parts.length > 0 && (
          <Button size="small" onClick={() => setAnswering(true)}>
            {t('complaint.links.answerAll', { count: parts.length })}
          </Button>
        )}
      </div>
      {allowed && <EventDrawer complaint={complaint} allowed={allowed} close={() => setChosen(undefined)} />}
      {isAnswering && <IncidentAnswer complaint={complaint} parts={parts} close={() => setAnswering(false)} />}
    </SidePanel>
  );
}
