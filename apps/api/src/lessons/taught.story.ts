import { randomUUID } from 'node:crypto';
import { Casework } from '#casework/casework.service.js';
import { SearchIndex } from '#search/search-index.js';
import type { ComplaintEvent, EventOf } from '#workflows/complaint/complaint.events.js';
import { ana, bo, fact, until } from '#workflows/complaint/complaint.story.js';
import type { Person, RunningApi } from '../api.story.js';
import { registration } from '../api.story.js';

/** What a complaint taught, where it is not what most teach. */
export interface Teaching {
  readonly by: Person;
  readonly teamId?: string;
  readonly subject?: string;
  readonly summary?: string;
  readonly department?: string;
  readonly product?: string;
  readonly category?: string;
  readonly severity?: 'normal' | 'high';
  readonly lesson?: Partial<Pick<EventOf<'lesson.recorded'>, 'mainCause' | 'whatHappened' | 'changes'>>;
  /** How far it goes; to its end where nothing is said. */
  readonly upTo?: 'lesson' | 'reviewed' | 'closed';
}

export interface Taught {
  readonly id: string;
  readonly ref: string;
}

/** A complaint that was handled to the end and taught something, with its texts in the index as the worker would put them. */
export async function taught(api: RunningApi, teaching: Teaching): Promise<Taught> {
  const { by, teamId = 'team-1', subject = '洗衣机安装后漏水', summary = '装好就漏水', severity = 'normal' } = teaching;
  const opened = await by.post('/api/complaints', registration(api.time, { teamId, subject, summary, severity }));
  const { id, ref } = opened.body as unknown as Taught;
  const { product, category = 'installation', department, upTo = 'closed' } = teaching;
  const events = until.closed.flatMap((event): ComplaintEvent[] => {
    switch (event.type) {
      case 'complaint.assigned':
        return [{ ...event, ownerId: by.id }];
      case 'complaint.classified':
        return [{ ...event, severity, category, ...(product !== undefined && { product }) }];
      case 'acknowledgement.given':
      case 'promise.kept':
        // An automatic notice was enough.
        return severity === 'normal' ? [] : [event];
      case 'finding.recorded':
        return department !== undefined && event.pointId === 'p-1' ? [asking(department), event] : [event];
      case 'lesson.recorded':
        return [{ ...event, ...teaching.lesson }, ...(upTo !== 'lesson' && severity === 'high' ? [reviewed] : [])];
      case 'complaint.closed':
        return upTo === 'closed' ? [event] : [];
      default:
        return [event];
    }
  });
  const casework = api.application.get(Casework, { strict: false });
  for (const event of events) {
    const who = event.by === ana ? { ...ana, id: by.id } : event.by;
    await casework.record(id, { ...event, by: who, id: randomUUID(), at: api.time.now() });
  }
  await index(api, { id, ref }, teaching, teamId);
  return { id, ref };
}

const reviewed = fact('lesson.confirmed', 0, bo, {});

function asking(department: string): ComplaintEvent {
  return fact('request.sent', 0, ana, { requestId: 'q-1', department, question: '谁安装的？', awaited: false });
}

async function index(
  api: RunningApi,
  { id, ref }: Taught,
  { subject = '', summary = '', lesson }: Teaching,
  teamId: string,
): Promise<void> {
  const passage = { subjectId: id, ref, scopes: [`team:${teamId}` as const], at: api.time.now(), title: subject };
  await api.application.get(SearchIndex, { strict: false }).replace(id, [
    { ...passage, id: `${id}.0`, kind: 'complaint', text: `${subject}\n${summary}` },
    { ...passage, id: `${id}.lesson.0`, kind: 'lesson', text: lesson?.whatHappened ?? '接头没有拧紧' },
  ]);
}
