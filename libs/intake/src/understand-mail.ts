import { createHash } from 'node:crypto';
import type { AuthenticationResults } from '#casework/message.js';
import type { FoundToken } from '#casework/reply-address.js';
import { findReplyTokens } from '#casework/reply-address.js';
import { findReference } from '#casework/reference.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { cleanHtml, longestHtml } from './clean-html.js';
import type { BounceReport } from './judge/bounce-report.js';
import { readBounce } from './judge/bounce-report.js';
import type { MachineSign } from './judge/machine-signs.js';
import { machineSignOf } from './judge/machine-signs.js';
import { toldResults } from './judge/told-results.js';
import { newText } from './new-text.js';
import type { ReadMail } from './read-mail.js';
import { readMail } from './read-mail.js';

/** The longest text that is kept beside the original, in characters. */
const longestText = 500_000;

/** What else must be known of a mail to understand it. */
export interface MailCircumstances {
  readonly envelopeFrom?: string;
  readonly envelopeTo: readonly string[];
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  /** In small letters. */
  readonly ownAddresses: readonly string[];
  /** Only the beginning is there. */
  readonly isBeginning?: boolean;
  /** Whose findings about the sender are believed, if anybody's. */
  readonly authservId?: string;
}

/** Everything that is to be known of a mail without asking anybody. Plain data: it comes from another thread. */
export interface UnderstoodMail extends Omit<ReadMail, 'fields'> {
  readonly replyText: string;
  readonly isCut: boolean;
  /** The same for the same mail, whatever way it took. */
  readonly contentHash: string;
  readonly machine?: MachineSign;
  readonly bounce?: BounceReport;
  /** Reply tokens in its addresses and its text, unchecked. */
  readonly tokens: readonly FoundToken[];
  /** Our reference in its subject or text, with a right check digit. */
  readonly reference?: string;
  /** In what language it is written, as far as that can be seen. */
  readonly locale?: Locale;
  /** What is known about whether the mail comes from where it says. */
  readonly authentication?: AuthenticationResults;
  /** Another mail with another content bears its Message-ID. */
  readonly isReusedMessageId?: true;
}

/** Reads a mail and draws every conclusion that needs nothing but the mail. Runs where it can be killed. */
export function understandMail(bytes: Buffer, circumstances: MailCircumstances): UnderstoodMail {
  const { fields, ...mail } = readMail(bytes);
  const own = new Set(circumstances.ownAddresses);
  const bounce = readBounce({ ...mail, fields }, circumstances.envelopeFrom);
  const machine = bounce
    ? undefined
    : machineSignOf({ ...mail, fields }, circumstances.envelopeFrom, (address) => own.has(address));
  const text = mail.text.slice(0, longestText);
  const html = mail.html === undefined ? undefined : cleanHtml(mail.html);
  const replyText = newText(text);
  const addresses = [...circumstances.envelopeTo, ...mail.to.concat(mail.cc).map(({ address }) => address)];
  const reference = findReference(mail.subject) ?? findReference(text);
  const authentication =
    circumstances.authservId === undefined ? undefined : toldResults(fields, circumstances.authservId);
  const locale = languageOf(`${mail.subject}\n${replyText}`);
  return {
    ...mail,
    text,
    replyText,
    // HTML that was cut would not be clean any more.
    ...(html !== undefined && html.length <= longestHtml && { html }),
    isCut: mail.text.length > longestText || (html?.length ?? 0) > longestHtml,
    ...(circumstances.isBeginning && { exceeded: 'size' as const }),
    contentHash: contentHashOf(bytes, mail, fields, circumstances),
    ...(machine && { machine }),
    ...(bounce && { bounce }),
    tokens: findReplyTokens([...addresses, text.slice(-50_000), text.slice(0, 50_000)].join('\n')).slice(0, 20),
    ...(reference !== undefined && { reference }),
    ...(locale !== undefined && { locale }),
    ...(authentication && { authentication }),
  };
}

/**
 * What the sender wrote: the heads that make a mail this mail, and the body without line ends, which mail systems change.
 * What they add on the way (Received, marks of filters) is not in it. A mail that bears neither date nor Message-ID is the
 * same for a day: somebody who writes one line again next year complains again.
 */
function contentHashOf(
  bytes: Buffer,
  mail: Omit<ReadMail, 'fields'>,
  fields: ReadMail['fields'],
  { receivedAt }: MailCircumstances,
): string {
  const hash = createHash('sha256');
  for (const name of ['from', 'to', 'cc', 'subject', 'date', 'message-id', 'in-reply-to', 'references'])
    hash.update(`${name}:${fields.find((field) => field.name === name)?.raw.trim() ?? ''}\n`);
  if (mail.messageId === undefined && !fields.some(({ name }) => name === 'date'))
    hash.update(new Date(receivedAt).toISOString().slice(0, 10));
  hash.update(mail.text.replace(/\s+/g, ' ').trim());
  for (const { name = '', declaredType, content } of mail.attachments)
    hash.update(`${declaredType}:${name}\n`).update(createHash('sha256').update(content).digest());
  return mail.text === '' && mail.attachments.length === 0 ? hash.update(bytes).digest('hex') : hash.digest('hex');
}

/** Chinese where there are Han characters and neither kana nor Hangul; English where there are Latin words and no others. */
function languageOf(text: string): Locale | undefined {
  const beginning = text.slice(0, 5000);
  const han = beginning.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others =
    beginning.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]/gu)?.length ?? 0;
  if (han > 1 && others * 4 < han) return 'zh-CN';
  const latin = beginning.match(/[a-z]/gi)?.length ?? 0;
  return latin > 10 && han + others < latin / 20 ? 'en' : undefined;
}
