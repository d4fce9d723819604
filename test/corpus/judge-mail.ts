/** What a mail of the collection is known to be, as its `expected.json` says. */
export interface ExpectedMail {
  readonly file: string;
  readonly from: ExpectedAddress | null;
  readonly to: readonly ExpectedAddress[];
  readonly cc: readonly ExpectedAddress[];
  readonly subject: string | null;
  readonly textContains: readonly string[];
  readonly textEquals?: string;
  readonly replyText: string | null;
  readonly replyStartsWith?: string;
  readonly attachments: readonly ExpectedAttachment[];
  readonly autoReply: boolean;
  readonly bounce: boolean;
  readonly loop: boolean;
  readonly messageId?: string | null;
  readonly inReplyTo?: readonly string[];
  readonly references?: readonly string[];
  readonly ownAddresses?: readonly string[];
  /** Fields on which other readers disagree: told, not counted. */
  readonly weak?: readonly string[];
}

interface ExpectedAddress {
  readonly name: string | null;
  readonly address: string | null;
}

interface ExpectedAttachment {
  readonly name: string | null;
  readonly size: number | null;
  readonly mime: string;
  readonly inline?: boolean;
  readonly sizeApprox?: boolean;
}

/** What we made of a mail, in the words of the collection. */
export interface JudgedMail {
  readonly from: { readonly name?: string; readonly address: string } | undefined;
  readonly to: readonly { readonly name?: string; readonly address: string }[];
  readonly cc: readonly { readonly name?: string; readonly address: string }[];
  readonly subject: string;
  readonly text: string;
  readonly replyText: string;
  readonly attachments: readonly { readonly name?: string; readonly size: number; readonly mime: string }[];
  readonly autoReply: boolean;
  readonly bounce: boolean;
  readonly loop: boolean;
  readonly messageId: string | undefined;
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
}

export interface Fault {
  readonly field: string;
  readonly expected: unknown;
  readonly was: unknown;
}

/** Everything in which a mail was read otherwise than it should have been. */
export function faultsOf(mail: JudgedMail, expected: ExpectedMail): Fault[] {
  const faults: Fault[] = [];
  const same = (field: string, was: unknown, wanted: unknown): void => {
    if (JSON.stringify(was) !== JSON.stringify(wanted)) faults.push({ field, expected: wanted, was });
  };
  same('from', mail.from ? person(mail.from) : null, expected.from ? person(expected.from) : null);
  same('to', mail.to.map(person), expected.to.map(person));
  same('cc', mail.cc.map(person), expected.cc.map(person));
  same('subject', collapse(mail.subject), collapse(expected.subject ?? ''));
  const text = collapse(mail.text);
  for (const piece of expected.textContains)
    if (!text.includes(collapse(piece)))
      faults.push({ field: 'textContains', expected: piece, was: text.slice(0, 300) });
  if (expected.textEquals !== undefined) same('textEquals', text, collapse(expected.textEquals));
  if (expected.replyText !== null) same('replyText', collapse(mail.replyText), collapse(expected.replyText));
  if (
    expected.replyStartsWith !== undefined &&
    !collapse(mail.replyText).startsWith(collapse(expected.replyStartsWith))
  )
    faults.push({ field: 'replyText', expected: expected.replyStartsWith, was: mail.replyText.slice(0, 300) });
  faults.push(...attachmentFaults(mail.attachments, expected.attachments));
  same('autoReply', mail.autoReply, expected.autoReply);
  same('bounce', mail.bounce, expected.bounce);
  same('loop', mail.loop, expected.loop);
  if (expected.messageId !== undefined) same('messageId', mail.messageId ?? null, expected.messageId);
  if (expected.inReplyTo !== undefined) same('inReplyTo', mail.inReplyTo ?? null, expected.inReplyTo[0] ?? null);
  if (expected.references !== undefined) same('references', mail.references, expected.references);
  return faults;
}

/** Each wanted one is found once, by type, name and size; none is left over. */
function attachmentFaults(were: JudgedMail['attachments'], wanted: readonly ExpectedAttachment[]): Fault[] {
  const left = [...were];
  const missing = wanted.filter((one) => {
    const at = left.findIndex(
      (other) =>
        other.mime === one.mime && collapse(other.name ?? '') === collapse(one.name ?? '') && isSize(other.size, one),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return missing.length + left.length === 0 ? [] : [{ field: 'attachments', expected: missing, was: left }];
}

/** Where readers differ in line ends the collection allows a few bytes. */
function isSize(size: number, { size: wanted, sizeApprox }: ExpectedAttachment): boolean {
  if (wanted === null) return true;
  return sizeApprox ? Math.abs(size - wanted) <= Math.max(16, wanted * 0.05) : size === wanted;
}

function person({ name, address }: { readonly name?: string | null; readonly address: string | null }): string {
  return `${collapse(name ?? '')} <${(address ?? '').toLowerCase()}>`.trim();
}

function collapse(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}
