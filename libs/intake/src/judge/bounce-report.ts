import { readMail, idsIn } from '../read-mail.js';
import type { ReadMail } from '../read-mail.js';

/** What a mail says about another one that did not arrive, or not yet. */
export interface BounceReport {
  /** `delayed`: it is still being tried; the duty is not broken yet. */
  readonly action: 'failed' | 'delayed';
  /** `5.1.1`, where it is told (RFC 3463). */
  readonly status?: string;
  readonly recipients: readonly string[];
  /** What the other server said. */
  readonly diagnosis?: string;
  /** Message-IDs of the mail that came back, as far as it is enclosed or named. */
  readonly ofMessageIds: readonly string[];
}

const postmaster = /^(mailer[-_.]?daemon|postmaster|mail[-_.]?daemon|mdaemon|bounces?|poostmaster)\b/i;

const bounceSubject = new RegExp(
  [
    'undeliver(ed|able)|not delivered|non[- ]?delivery|delivery (has )?fail|failed? delivery|delivery (status|problem|delay)',
    'mail delivery|returned? mail|mail failure|failure notice|mail system error|mail delivery failed|returning message',
    'could not (be delivered|send message)|couldn.t be delivered|warning: (could not|message)|message (you sent )?blocked',
    'bounce notification|delayed \\d+|see transcript for details|rejected:|mail error|bounced mail',
    'unzustellbar|nicht zustellbar|unzustellbare|zustellung.{0,20}fehl|kunde inte levereras|olevererbar',
    'non remis|échec de (la )?(remise|livraison)|no se puede entregar|no entregado|mancato recapito|niedostarcz',
    '退信|退回|无法(投递|送达|发送)|未(能)?(送达|投递)|投递(失败|状态)|发送失败|系统退信|配信(不能|エラー|失敗)|返送|送信エラー|未達|недостав|не доставлен|не удалось доставить|반송|전송 실패',
  ].join('|'),
  'i',
);

const bounceText =
  /permanent (fatal )?error|could not be delivered|wasn.t able to deliver|unable to deliver|delivery to the following recipient|did not reach the following recipient|delivery has failed|message was undeliverable|user unknown|address(es)? (had|failed)|mailbox (is )?(full|unavailable|not found)|over quota|recipient (address )?rejected|no such user|returned to sender|undeliverable|will be retried|delivery (attempts|temporarily)|was not delivered|could not send|无法投递|无法送达|退信|投递失败|收件人.{0,10}(不存在|拒收)|does not exist|konnte nicht zugestellt|mailbox voll|quota exceeded|配信できません/i;

/** Reads what other mail systems write when a mail failed or is late (RFC 3464 and before it); nothing for other mails. */
export function readBounce(mail: ReadMail, envelopeFrom?: string): BounceReport | undefined {
  const standard = mail.attachments.find(({ declaredType }) => isStatus(declaredType));
  const status = standard ? textOf(standard.content) : mail.type === 'message/delivery-status' ? mail.text : undefined;
  if (status !== undefined) return standardReport(mail, status);
  if (!looksLikeBounce(mail, envelopeFrom)) return undefined;
  const { text } = mail;
  const failed = mail.fields.find(({ name }) => name === 'x-failed-recipients')?.raw;
  return {
    action: isDelay(mail.subject, text) ? 'delayed' : 'failed',
    ...optional('status', /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1]),
    recipients: failed === undefined ? addressesIn(text.slice(0, 4000)).slice(0, 10) : addressesIn(failed),
    ...optional('diagnosis', /^.*\b[45]\d\d[ -].*$/m.exec(text)?.[0].trim().slice(0, 300)),
    ofMessageIds: returnedIds(mail),
  };
}

function standardReport(mail: ReadMail, status: string): BounceReport | undefined {
  const all = (name: string): string[] =>
    [...status.matchAll(new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t]+.*)*)`, 'gim'))].map(([, value = '']) =>
      value.replace(/\s+/g, ' ').trim(),
    );
  const actions = all('Action').map((action) => action.toLowerCase());
  const codes = all('Status').map((code) => /[245]\.\d{1,3}\.\d{1,3}/.exec(code)?.[0]);
  // A report of success is a machine's mail, and no bounce.
  if (actions.length > 0 && actions.every((action) => /^(delivered|relayed|expanded)/.test(action))) return undefined;
  return {
    action: actions.length > 0 && actions.every((action) => action.startsWith('delayed')) ? 'delayed' : 'failed',
    ...optional(
      'status',
      codes.find((code) => code !== undefined),
    ),
    recipients: [...new Set(all('Final-Recipient').concat(all('Original-Recipient')).flatMap(addressesIn))],
    ...optional('diagnosis', all('Diagnostic-Code')[0]?.slice(0, 300)),
    ofMessageIds: returnedIds(mail),
  };
}

function looksLikeBounce(mail: ReadMail, envelopeFrom: string | undefined): boolean {
  const header = (name: string): string | undefined => mail.fields.find((field) => field.name === name)?.raw.trim();
  if (header('x-failed-recipients') !== undefined) return true;
  const isReport = /report-type\s*=\s*"?delivery-status/i.test(header('content-type') ?? '');
  const sender = mail.from?.address || mail.from?.name || '';
  const isDaemon = postmaster.test(sender) || postmaster.test(mail.from?.name ?? '');
  const isNull = envelopeFrom === '' || header('return-path')?.replace(/\s/g, '') === '<>';
  const subject = bounceSubject.test(mail.subject);
  const text = bounceText.test(mail.text.slice(0, 6000));
  if (isReport) return true;
  return isDaemon ? subject || text : isNull && subject;
}

/** Message-IDs in the mail that is enclosed, or in what is quoted of its header. */
function returnedIds(mail: ReadMail): string[] {
  const enclosed = mail.attachments
    .filter(({ declaredType }) => /^message\/(global|rfc822)(-headers)?$|^text\/rfc822-headers$/.test(declaredType))
    .map(({ content }) => readMail(Buffer.from(content)).messageId);
  const quoted = [...mail.text.matchAll(/^[> ]*message-id:\s*(<[^<>\s]{1,250}>)/gim)].map(([, id]) => id);
  const answered = [mail.inReplyTo, ...mail.references];
  const original = mail.fields
    .filter(({ name }) => name === 'x-original-message-id' || name === 'x-ms-exchange-parent-message-id')
    .flatMap(({ raw }) => idsIn(raw));
  return [...new Set([...enclosed, ...quoted, ...answered, ...original].filter((id) => id !== undefined))].slice(0, 20);
}

function isStatus(type: string): boolean {
  return type === 'message/delivery-status' || type === 'message/global-delivery-status';
}

function isDelay(subject: string, text: string): boolean {
  return (
    /delay|warning|延迟|暂时/i.test(subject) ||
    /will (continue|keep) (to be )?(trying|retr)|will be retried|has not (yet )?been delivered|no action is required/i.test(
      text,
    )
  );
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(/[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g)].map(([address]) =>
    address.toLowerCase(),
  );
}

function textOf(content: Uint8Array): string {
  return Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, 65_536)).toString('latin1');
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, string>>);
}
