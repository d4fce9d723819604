import { leftOutReasons } from '#casework/message.js';
import { outcomes } from '#intake/intake-record.js';
import { channels } from '#workflows/complaint/1-receipt/receipt.events.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const correspondent = record({ address: text, 'name?': text });

/** What went to and fro, as answers. */
export const messageSchemas: Readonly<Record<string, JsonSchema>> = {
  Attachment: record({
    fileId: { ...text, description: 'SHA-256 of the bytes.' },
    'name?': { ...text, description: "The sender's word." },
    type: { ...text, description: 'What the bytes are, found by looking at them.' },
    'declaredType?': { ...text, description: "The sender's word." },
    size: whole,
    inline: yesOrNo,
    'contentId?': text,
    scan: { enum: ['notScanned', 'clean', 'infected'] },
    'address?': { ...text, description: 'Where it can be fetched; absent when a scanner found something in it.' },
  }),
  StoredFile: record({ id: { ...text, description: 'SHA-256 of the bytes.' }, size: whole, type: text }),
  Message: record({
    id: text,
    direction: { enum: ['in', 'out'] },
    channel: { enum: channels },
    at: instant,
    from: correspondent,
    to: listOf(correspondent),
    cc: listOf(correspondent),
    subject: text,
    text: { ...text, description: 'The whole text, quotes included, without what only the customer was given.' },
    replyText: { ...text, description: 'What is new in it.' },
    'html?': { ...text, description: 'Cleaned at intake: no script, no form, nothing that is fetched from elsewhere.' },
    'isCut?': { ...yesOrNo, description: 'It was too long to be shown; the original has it whole.' },
    'messageId?': text,
    'inReplyTo?': text,
    references: listOf(text),
    attachments: listOf(refTo('Attachment')),
    'other?': { ...text, description: 'The complaint that it came to, where that is another one.' },
    'letterId?': text,
    'requestId?': { ...text, description: 'The department’s request that it answers: a colleague wrote it.' },
    page: { ...text, description: 'Where it is as a page to be shown, with the pictures that came with it.' },
    remoteImages: { ...whole, description: 'Pictures from elsewhere: `images=all` of its page fetches them.' },
    'original?': { ...text, description: 'Where the mail is as it came.' },
    'automatic?': { ...text, description: 'Why we think that a machine wrote it.' },
    trust: { enum: ['token', 'session', 'unverified', 'none'] },
    'authentication?': {
      ...record({ 'spf?': text, 'dkim?': text, 'dmarc?': text, 'arc?': text, 'by?': text }),
      description: 'Whether the mail comes from where it says (RFC 8601), and who found out.',
    },
    'suggestedComplaintId?': { ...text, description: 'To which complaint it may belong; a person decides.' },
    'isReusedMessageId?': yesOrNo,
    'leftOut?': {
      enum: leftOutReasons,
      description: 'Why not all of the mail could be taken in; its original is attached.',
    },
  }),
  Messages: record({ items: listOf(refTo('Message')), 'next?': text }),
  SuspendedMail: record({
    id: text,
    receivedAt: instant,
    outcome: { enum: outcomes },
    because: { ...text, description: 'Why no rule could place it.' },
    size: whole,
    teamId: text,
    message: refTo('Message'),
    'readBy?': { ...instant, description: 'By when somebody has to have read it, as its sender was told.' },
    'complaintId?': { ...text, description: 'The complaint that it seems to belong to, with which it is kept.' },
    'decision?': record({
      kind: { enum: ['filed', 'opened', 'dismissed'] },
      by: text,
      at: instant,
      'complaintId?': text,
      'reason?': text,
    }),
  }),
  SuspendedMailPage: record({ items: listOf(refTo('SuspendedMail')), 'next?': text }),
  OutgoingMail: record({
    key: text,
    purpose: record(
      {
        kind: {
          enum: ['letter', 'receipts', 'alert', 'digest', 'trackingLink', 'courtesy', 'passwordLink', 'seal', 'purge'],
        },
      },
      true,
    ),
    to: correspondent,
    writtenAt: instant,
    subject: text,
    text,
    html: text,
    attachments: listOf(record({ fileId: text, name: text, size: whole })),
    state: { enum: ['waiting', 'delivered', 'failed'] },
    tries: whole,
    uncertain: { ...whole, description: 'How often the answer to a try was lost, so that it may have come twice.' },
    'answer?': { ...text, description: 'What the mail server said last; without one, the file that holds the mail.' },
    'settledAt?': instant,
    'dueAt?': { ...instant, description: 'While it waits: when it goes, or is tried again.' },
  }),
  RefusedMail: record({
    id: text,
    at: instant,
    from: { ...text, description: 'As its sender said, which is no proof.' },
    'to?': listOf(text),
    remoteAddress: text,
    size: { ...whole, description: 'Bytes, as its sender said or as they came.' },
  }),
  RefusedMailPage: record({ items: listOf(refTo('RefusedMail')), 'next?': text }),
  OutgoingMails: record({ items: listOf(refTo('OutgoingMail')) }),
  OutgoingMailPage: record({ items: listOf(refTo('OutgoingMail')), 'next?': text }),
};
