import type { AnswerOf, Asked } from '../http/ask.js';
import { instantOf } from '../locales/house-time.js';
import type { PhoneDraft } from './phone-draft.js';

type Guide = AnswerOf<'GET /api/phone-guide'>;
type PhoneComplaint = Asked<'POST /api/phone-complaints'>['body'];
type Call = Asked<'POST /api/complaints/{ref}/calls'>['body'];

/** What a draft is sent with that does not stand in it. */
export interface Sending {
  readonly zone: string | undefined;
  readonly now: number;
  readonly locale: 'en' | 'zh-CN';
  readonly ownId: string;
  readonly teamId: string;
  /** Questions that were asked, with the place of each answer. */
  readonly questions: readonly { readonly place: string; readonly text: string }[];
}

/** Fields that something is missing in. */
export type Lack =
  | 'subject'
  | 'summary'
  | 'receivedAt'
  | 'lateReason'
  | 'enquiryReason'
  | 'handOver'
  | 'callBackAt'
  | 'nextTryAt'
  | 'teamId';

const minute = 60_000;

/** Quarter of an hour: what is noted later than that needs a reason. */
export function isLate(draft: PhoneDraft, { now, zone }: Pick<Sending, 'now' | 'zone'>): boolean {
  return now - (instantOf(draft.receivedAt, zone) ?? draft.startedAt) > 15 * minute;
}

/** What has to be filled in before it can be sent, in the order of the page. */
export function lacksOf(draft: PhoneDraft, sending: Sending): Lack[] {
  const { now, zone } = sending;
  const isNew = draft.about === '';
  const at = (text: string): number => instantOf(text, zone) ?? NaN;
  const wanted: readonly (readonly [Lack, boolean])[] = [
    ['subject', isNew && draft.subject.trim() === ''],
    ['summary', isNew ? summaryOf(draft, sending) === '' : draft.summary.trim() === ''],
    ['receivedAt', draft.receivedAt !== '' && !(at(draft.receivedAt) <= now)],
    ['lateReason', isNew && isLate(draft, sending) && draft.lateReason.trim() === ''],
    ['enquiryReason', isNew && draft.isEnquiry && draft.enquiryReason.trim() === ''],
    ['handOver', draft.isHandedOver && draft.handOver.trim() === ''],
    ['callBackAt', draft.callBackAt !== '' && !(at(draft.callBackAt) > now)],
    ['nextTryAt', !isNew && !draft.reached && draft.nextTryAt !== '' && !(at(draft.nextTryAt) > now)],
    ['teamId', isNew && sending.teamId === ''],
  ];
  return wanted.flatMap(([field, isLacking]) => (isLacking ? [field] : []));
}

/** A complaint that is taken down. */
export function phoneComplaintOf(draft: PhoneDraft, sending: Sending): PhoneComplaint {
  const { zone, locale, ownId, teamId } = sending;
  const receivedAt = instantOf(draft.receivedAt, zone) ?? draft.startedAt;
  const name = draft.name.trim();
  return {
    registration: {
      customerId: draft.customerId || draft.typed.trim() || `caller-${draft.id.slice(0, 8)}`,
      receivedAt,
      locale,
      subject: draft.subject.trim(),
      summary: summaryOf(draft, sending),
      teamId,
      severity: draft.severity,
      ...(isLate(draft, sending) && { lateRecordingReason: draft.lateReason.trim() }),
    },
    ...(name !== '' && { customerName: name }),
    ...(draft.category !== '' && { classification: classificationOf(draft) }),
    ...(draft.isMine && { ownerId: ownId }),
    ...(draft.isEnquiry && { enquiry: draft.enquiryReason.trim() }),
    ...factsOf(draft, sending),
  };
}

/** A call about a complaint that is there. */
export function callOf(draft: PhoneDraft, sending: Sending): Call {
  const nextTryAt = draft.reached ? undefined : instantOf(draft.nextTryAt, sending.zone);
  return {
    direction: draft.direction,
    reached: draft.reached,
    summary: draft.summary.trim(),
    ...(nextTryAt !== undefined && { nextTryAt }),
    ...(draft.isChase && draft.direction === 'in' && { chase: true }),
    ...(draft.reached && draft.keeps.length > 0 && { keeps: [...draft.keeps] }),
    ...factsOf(draft, sending),
  };
}

/** The questions for a category: those of every complaint, then those of each category above it and its own. */
export function questionsFor(
  guide: Guide,
  category: string,
): { place: string; question: Guide['questions'][number]['questions'][number] }[] {
  const keys = category.split('.');
  const codes = ['every', ...keys.map((_, depth) => keys.slice(0, depth + 1).join('.'))];
  return codes.flatMap((code) =>
    (guide.questions.find((one) => one.category === code)?.questions ?? []).map((question, index) => ({
      place: `${code}.${index}`,
      question,
    })),
  );
}

function classificationOf({
  category,
  severity,
  safety,
  subject,
  desired,
}: PhoneDraft): NonNullable<PhoneComplaint['classification']> {
  return {
    category,
    severity,
    safety,
    points: [{ id: 'p-1', text: subject.trim() }],
    ...(desired.trim() !== '' && { desiredOutcome: desired.trim() }),
  };
}

/** What was said, and below it each question that was answered. */
function summaryOf({ summary, answers }: PhoneDraft, { questions }: Sending): string {
  const answered = questions.flatMap(({ place, text }) => {
    const answer = answers[place]?.trim() ?? '';
    return answer === '' ? [] : [`${text} ${answer}`];
  });
  return [summary.trim(), ...answered].filter((line) => line !== '').join('\n');
}

function factsOf(
  draft: PhoneDraft,
  { zone, now }: Sending,
): Pick<Call, 'mood' | 'durationSeconds' | 'callId' | 'callBack' | 'handOver'> {
  const { mood, callId, reached, callBackText } = draft;
  const dueAt = reached ? instantOf(draft.callBackAt, zone) : undefined;
  const seconds = Math.round((now - draft.startedAt) / 1000);
  return {
    ...(mood !== '' && reached && { mood }),
    ...(seconds > 0 && seconds < 86_400 && { durationSeconds: seconds }),
    ...(callId !== '' && { callId }),
    ...(dueAt !== undefined && { callBack: { text: callBackText.trim(), dueAt } }),
    ...(draft.isHandedOver && { handOver: draft.handOver.trim() }),
  };
}
