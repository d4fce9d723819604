import { Injectable } from '@nestjs/common';
import { EventNotAllowed } from '#casework/casework.errors.js';
import { Casework } from '#casework/casework.service.js';
import type { AnswerTold, RequestAnswer } from '#intake/answer-request.js';
import { AnswerRequest } from '#intake/answer-request.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';

/** How an answer begins that is none: the department says that it is the wrong one. What follows is why. */
const handingBack = /^\s*(?:退回|hand(?:ed|ing)? back)(?:[\s:：,，.。-]+|$)/i;

/** A department's mail as its answer, in the name of whoever of the department has written it. */
@Injectable()
export class AnswerRequestByMail extends AnswerRequest {
  constructor(
    private readonly casework: Casework,
    private readonly directory: StaffDirectory,
    private readonly time: TimeSource,
  ) {
    super();
  }

  override async tell({ id, complaintId, requestId, from, text }: RequestAnswer): Promise<AnswerTold> {
    const { snapshot } = await this.casework.get(complaintId);
    const { requests } = (snapshot as { context: ComplaintContext }).context;
    const request = requests.find((one) => one.id === requestId);
    const colleague = await this.directory.findByAddress(from);
    if (!request || !colleague?.departments?.includes(request.department)) return 'not theirs to answer';
    const facts = { id, at: this.time.now(), by: { kind: 'staff', id: colleague.id, roles: colleague.roles } } as const;
    const isHandedBack = handingBack.test(text);
    const answer: ComplaintEvent = isHandedBack
      ? { ...facts, type: 'request.handedBack', requestId, reason: text.replace(handingBack, '').trim() || text }
      : { ...facts, type: 'request.answered', requestId, answer: text };
    if (await this.happens(complaintId, answer)) return isHandedBack ? 'handed back' : 'answered';
    // Too late to be the answer, it is still worth knowing.
    const note: ComplaintEvent = { ...facts, id: `note-${id}`, type: 'note.added', text };
    return (await this.happens(complaintId, note))
      ? 'noted: the request was not open any more'
      : 'not theirs to answer';
  }

  private async happens(complaintId: string, event: ComplaintEvent): Promise<boolean> {
    try {
      await this.casework.record(complaintId, event);
      return true;
    } catch (error) {
      if (error instanceof EventNotAllowed) return false;
      throw error;
    }
  }
}
