import type { Message } from '#casework/message.js';
import type { SuspendedMail } from '#intake/suspended-mails.js';
import { readWithin } from '#intake/suspended-mails.js';
import type { MessageView } from '../complaints/message-view.js';
import { messageViewOf } from '../complaints/message-view.js';

/** A mail that no rule could place, as staff see it. */
export interface SuspendedView extends Pick<
  SuspendedMail,
  'id' | 'receivedAt' | 'outcome' | 'because' | 'size' | 'teamId' | 'decision'
> {
  readonly message: MessageView;
  /** By when somebody has to have read it, as the customer was told; only of what was put aside because another way was agreed. */
  readonly readBy?: number;
  /** The complaint that it seems to belong to; only for whoever may see that one. */
  readonly complaintId?: string;
}

/** Reply addresses in it are hidden, as in every message that is read here. */
export function suspendedViewOf(
  { id, receivedAt, outcome, because, size, teamId, decision, complaintId }: SuspendedMail,
  message: Message,
  maySee: (complaintId: string) => boolean,
): SuspendedView {
  const at = `/api/suspended-mails/${encodeURIComponent(id)}`;
  const { original: _elsewhere, ...shown } = messageViewOf(message, at, maySee);
  return {
    id,
    receivedAt,
    outcome,
    because,
    size,
    teamId,
    ...(decision && { decision }),
    ...(outcome === 'restricted' && { readBy: receivedAt + readWithin }),
    ...(complaintId !== undefined && maySee(complaintId) && { complaintId }),
    message: { ...shown, original: `${at}/original` },
  };
}
