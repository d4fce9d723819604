/** What a department has written in answer to a request. */
export interface RequestAnswer {
  /** The same id is the same answer, however often it is told. */
  readonly id: string;
  readonly complaintId: string;
  readonly requestId: string;
  /** Address of the colleague who wrote it, proved by the reply address that only they were given. */
  readonly from: string;
  readonly text: string;
}

/** What became of it, in words for whoever looks the mail up. */
export type AnswerTold =
  'answered' | 'handed back' | 'noted: the request was not open any more' | 'not theirs to answer';

/** Tells a complaint what a department has written; who belongs to a department is known elsewhere. */
export abstract class AnswerRequest {
  abstract tell(answer: RequestAnswer): Promise<AnswerTold>;
}
