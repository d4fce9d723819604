import { forgetDraft, keepDraft, keptDraft } from '../session/drafts.js';

export type Mood = 'calm' | 'upset' | 'hostile';

/** What is being taken down of a call. Days and times are as their fields have them, in the house's zone. */
export interface PhoneDraft {
  /** By which it is sent once, however often it is sent. */
  readonly id: string;
  /** When the call began, epoch milliseconds. */
  readonly startedAt: number;
  readonly direction: 'in' | 'out';
  readonly typed: string;
  readonly callId: string;
  readonly customerId: string;
  /** Reference of the complaint that the call is about; empty for a new one. */
  readonly about: string;
  readonly reached: boolean;
  readonly name: string;
  readonly category: string;
  readonly subject: string;
  readonly summary: string;
  /** By the question's place: `installation.0`. */
  readonly answers: Readonly<Record<string, string>>;
  readonly desired: string;
  readonly severity: 'low' | 'normal' | 'high' | 'critical';
  readonly safety: boolean;
  readonly receivedAt: string;
  readonly lateReason: string;
  readonly mood: Mood | '';
  readonly handOver: string;
  readonly isHandedOver: boolean;
  readonly isEnquiry: boolean;
  readonly enquiryReason: string;
  readonly teamId: string;
  readonly isMine: boolean;
  readonly callBackAt: string;
  readonly callBackText: string;
  readonly isChase: boolean;
  readonly nextTryAt: string;
  /** Ids of promises that the call keeps. */
  readonly keeps: readonly string[];
}

const name = 'phone';

export function newDraft(startedAt: number, id: string): PhoneDraft {
  return {
    id,
    startedAt,
    direction: 'in',
    typed: '',
    callId: '',
    customerId: '',
    about: '',
    reached: true,
    name: '',
    category: '',
    subject: '',
    summary: '',
    answers: {},
    desired: '',
    severity: 'normal',
    safety: false,
    receivedAt: '',
    lateReason: '',
    mood: '',
    handOver: '',
    isHandedOver: false,
    isEnquiry: false,
    enquiryReason: '',
    teamId: '',
    isMine: true,
    callBackAt: '',
    callBackText: '',
    isChase: false,
    nextTryAt: '',
    keeps: [],
  };
}

/** True when somebody has written something that would be missed. */
export function isWritten({ subject, summary, answers, callBackText, about, isChase }: PhoneDraft): boolean {
  return (
    [subject, summary, callBackText, ...Object.values(answers)].some((text) => text.trim() !== '') ||
    (about !== '' && isChase)
  );
}

/** What was being taken down before the page was loaded anew; of an older make it is not taken. */
export function rememberedDraft(): PhoneDraft | undefined {
  const kept = keptDraft(name);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const wanted = Object.entries(newDraft(0, ''));
  const isWhole = wanted.every(([field, value]) => typeof (kept as Record<string, unknown>)[field] === typeof value);
  return isWhole ? (kept as PhoneDraft) : undefined;
}

export const rememberDraft = (draft: PhoneDraft): void => keepDraft(name, draft);
export const forgetPhoneDraft = (): void => forgetDraft(name);
