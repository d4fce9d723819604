import { createHash } from 'node:crypto';
import type { Contact } from '#casework/complaint.store.js';
import { canonical } from '#casework/history.js';
import type { Message } from '#casework/message.js';
import type { PostedFile } from './read-posted.js';

/** What a customer wrote on one of our pages. */
export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly contact?: Contact | undefined;
  /** The file of the customer. */
  readonly personId: string;
  readonly files: readonly Omit<PostedFile, 'field'>[];
}

/**
 * It as a message of the complaint. The same words with the same files are the same message, however often they are sent.
 * @param about besides the content, what makes it one message: the form that it was sent with
 */
export function messageOf(
  complaintId: string,
  at: number,
  { subject, text, contact, personId, files }: Written,
  trust: Message['trust'] = 'none',
  about = '',
): Message & { readonly personId: string } {
  const attachments = files.map(({ fileId, name, type, declaredType, size }) => ({
    fileId,
    name,
    type,
    ...(declaredType !== undefined && { declaredType }),
    size,
    inline: false,
    scan: 'notScanned' as const,
  }));
  const contentHash = createHash('sha256')
    .update(canonical([subject, text, files.map(({ digest, name }) => [digest, name])]))
    .digest('hex');
  const id = createHash('sha256')
    .update(canonical([complaintId, contentHash, about]))
    .digest('hex')
    .slice(0, 32);
  return {
    id,
    complaintId,
    personId,
    direction: 'in',
    channel: 'webForm',
    at,
    from: { address: contact?.email ?? '', ...(contact?.name !== undefined && { name: contact.name }) },
    to: [],
    cc: [],
    subject,
    text,
    replyText: text,
    references: [],
    contentHash,
    attachments,
    trust,
  };
}
