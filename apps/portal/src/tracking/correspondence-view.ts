import type { Message } from '#casework/message.js';
import { findReplyTokens } from '#casework/reply-address.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { said } from '../page/said.js';
import { sizeText } from '../page/sizes.js';
import { complaintTexts } from './complaint.texts.js';

/** One letter or message, as the page lists it. */
export interface CorrespondenceView {
  readonly who: string;
  readonly isOurs: boolean;
  readonly at: string;
  readonly title?: string;
  readonly state?: string;
  readonly isFailed?: boolean;
  readonly text?: string;
  readonly files: readonly { readonly name: string; readonly size: string; readonly address: string }[];
}

interface LetterLine {
  readonly id: string;
  readonly at: number;
  readonly title: string;
  readonly state: string;
  readonly isFailed: boolean;
}

/**
 * What went to and fro between the customer and us, the newest first. A letter that is kept as a message is told once,
 * with its text. What only claims to come from the customer is for our people to judge, and is not shown.
 */
export function correspondenceOf(
  ref: string,
  messages: readonly Message[],
  letters: readonly LetterLine[],
  locale: Locale,
  instant: (at: number) => string,
): CorrespondenceView[] {
  const t = said(complaintTexts, locale);
  const shown = messages.filter(isForCustomer);
  const told = shown.map((message) => {
    const letter = letters.find(({ id }) => id === message.letterId);
    return {
      order: message.at,
      who: message.direction === 'in' ? t.fromYou : t.fromUs,
      isOurs: message.direction === 'out',
      at: instant(message.at),
      ...(letter && { title: letter.title, state: letter.state, isFailed: letter.isFailed }),
      text: withoutTokens(message.replyText),
      files: message.attachments
        .map((file, index) => ({ file, index }))
        .filter(({ file }) => !file.inline && file.scan !== 'infected')
        .map(({ file, index }) => ({
          name: file.name ?? `${index + 1}`,
          size: sizeText(file.size, locale),
          address: `/complaints/${ref}/files/${encodeURIComponent(message.id)}/${index}`,
        })),
    };
  });
  const others = letters
    .filter(({ id }) => !shown.some(({ letterId }) => letterId === id))
    .map(({ at, title, state, isFailed }) => ({
      order: at,
      who: t.fromUs,
      isOurs: true,
      at: instant(at),
      title,
      state,
      isFailed,
      files: [],
    }));
  return [...told, ...others].sort((one, other) => other.order - one.order).map(({ order, ...view }) => view);
}

/** A letter's line that marks where answers begin has a token for mail programs; people have no use for it. */
function withoutTokens(text: string): string {
  return text
    .split('\n')
    .filter((line) => findReplyTokens(line).length === 0)
    .join('\n')
    .trim();
}

/** Ours, and what came from the customer by a way that only they have: the form, this page, a signed reply address. */
export function isForCustomer({ direction, channel, trust, automatic, requestId }: Message): boolean {
  if (automatic !== undefined || requestId !== undefined) return false;
  return direction === 'out' || channel === 'webForm' || trust === 'token' || trust === 'session';
}
