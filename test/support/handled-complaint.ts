import type { Stage } from '#workflows/complaint/complaint.words.js';
import type { House } from './house.js';
import type { StaffSession } from './staff-client.js';

/** What `GET /api/complaints/:ref` says that the journeys look at. */
export interface SeenComplaint {
  readonly id: string;
  readonly ref: string;
  readonly channel: string;
  readonly subject: string;
  readonly customerId: string;
  readonly stage: Stage;
  readonly version: number;
  readonly rulebook: { readonly policy: { readonly name: string } };
  readonly allowedEvents: readonly { readonly event: string; readonly obstacles: readonly unknown[] }[];
}

/** One entry of `GET /api/complaints/:ref/history`. */
export interface SeenEntry {
  readonly event: { readonly type: string; readonly letterId?: string };
}

/** The local day, some days from now. */
const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Tells the server what happened, once it may happen: a letter that it waits for may be on its way. */
export async function tell(by: StaffSession, ref: string, type: string, facts: object = {}): Promise<void> {
  await by.eventually<SeenComplaint>(`/api/complaints/${ref}`, ({ allowedEvents }) =>
    allowedEvents.some(({ event, obstacles }) => event === type && obstacles.length === 0),
  );
  const answer = await by.post(`/api/complaints/${ref}/events`, { type, ...facts });
  if (!answer.ok) throw new Error(`${type}: ${answer.status} ${await answer.text()}`);
}

/**
 * Takes a complaint through all six stages as people do it: ana handles it, bo makes the follow-up call, li reads
 * the lesson.
 * @returns the stages that it was seen in, in order
 */
export async function handle({ ana, bo, li }: House, ref: string): Promise<Stage[]> {
  const seen: Stage[] = [];
  const happens = async (by: StaffSession, type: string, facts: object = {}): Promise<void> => {
    await tell(by, ref, type, facts);
    const { stage } = (await (await by.get(`/api/complaints/${ref}`)).json()) as SeenComplaint;
    if (seen.at(-1) !== stage) seen.push(stage);
  };
  const points = [
    { id: 'p-1', text: '空调安装多次失约' },
    { id: 'p-2', text: '客服没有回电' },
  ];
  await happens(ana, 'complaint.assigned', { ownerId: 'ana' });
  await happens(ana, 'complaint.classified', {
    category: 'installation',
    severity: 'high',
    safety: false,
    desiredOutcome: '道歉，重新安装',
    points,
  });
  await happens(ana, 'complaint.accepted');
  await happens(ana, 'acknowledgement.given', {
    medium: 'inPerson',
    confirmed: '安装失约，没有回电，希望道歉并重新安装',
    nextStep: '三天内答复',
    nextStepDueAt: Date.now() + 3 * 86_400_000,
    promiseId: 'promise-1',
  });
  for (const { id: pointId } of points)
    await happens(ana, 'finding.recorded', { pointId, result: 'upheld', basis: '服务标准 4.2', evidence: '通话记录' });
  await happens(ana, 'investigation.concluded', { summary: '排班失误，未通知客户' });
  await happens(ana, 'resolution.proposed', {
    outcome: 'upheld',
    remedies: [{ id: 'r-1', kind: 'apology', description: '书面致歉，周三上午安装' }],
  });
  await happens(ana, 'customer.accepted', { evidence: '电话中接受' });
  await happens(ana, 'promise.kept', { promiseId: 'promise-1', evidence: '答复函' });
  await happens(ana, 'remedy.done', { remedyId: 'r-1', evidence: '致歉函', doneOn: dayFromNow(0) });
  await happens(bo, 'followUp.assigned', { to: 'bo' });
  await happens(bo, 'followUp.completed', { satisfied: true, words: '满意' });
  await happens(ana, 'lesson.recorded', {
    mainCause: 'delivery.schedule',
    whatHappened: '改期后没有通知客户',
    changes: [{ action: '改期必须电话确认', ownerId: 'li', dueOn: dayFromNow(30), measuredBy: '失约投诉减半' }],
  });
  // At this severity a second person reads the lesson.
  await happens(li, 'lesson.confirmed');
  await happens(ana, 'complaint.closed');
  return seen;
}
