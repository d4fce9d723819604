import type { Correspondent } from '#casework/message.js';
import type { HeaderField } from '../mime/header-block.js';

/** Our own mark on everything that a machine of ours sends; a mail that comes in with it is one of those on its way round. */
const loopHeader = 'x-redress-loop';

/** How we know that no person wrote this mail to us, or that nobody wants an answer to it. */
export interface MachineSign {
  /** `autoReply`: a robot answers for a person; `report`: about another mail; `list`: to many; `loop`: it went round. */
  readonly kind: 'autoReply' | 'report' | 'list' | 'loop';
  /** In a few words, such as `Auto-Submitted: auto-replied`. */
  readonly because: string;
}

interface Signed {
  readonly from: Correspondent | undefined;
  readonly subject: string;
  readonly type: string;
  readonly text: string;
  readonly fields: readonly HeaderField[];
}

/** What robots write over their answers; the subject of the mail that they answer follows. */
const autoReplySubject = new RegExp(
  `^\\s*((re|aw|antw|sv|回复|答复|回覆)\\s*[:：]\\s*)*[[【(（<]?\\s*(${[
    'auto(matic|mated)?[ -]?(reply|response|answer|notification)',
    'out[ -]of[ -](the[ -])?office',
    'away from (the |my )?(office|mail)',
    'vacation (reply|response|message|notice)',
    '自动(回复|答复|应答)|自動(回覆|回信|答覆|返信|応答)|(我)?(不在|离开|外出)(办公室|公司)|休假(中|通知)|外出(中|通知)|不在办公室',
    '不在(連絡|通知)',
    'automatische antwort|abwesenheits(notiz|meldung|nachricht)|abwesend',
    "r[ée]ponse automatique|absence du bureau|message d'absence",
    'respuesta autom[áa]tica|fuera de (la )?oficina',
    'risposta automatica|fuori ufficio',
    'resposta autom[áa]tica|fora do escrit[óo]rio',
    'automatisch antwoord|automatische reactie|afwezig(heid)?',
    'autosvar|automatisk svar|automatiskt svar|fr[åa]nvaro|automaattinen vastaus|poissaolo',
    'automatyczna odpowied[źz]|odpowied[źz] automatyczna|nieobecno[śs][ćc]',
    'automatick[áa] odpov[ěe]d|automatikus v[áa]lasz|r[ăa]spuns automat',
    'автоматический ответ|автоответ|вне офиса',
    'otomatik yan[ıi]t|αυτόματη απάντηση',
    'מענה [\'"]?(אוטומטי|אני לא נמצא)|תשובה אוטומטית|(הודעת )?מחוץ למשרד|אני לא נמצא|לא נמצא',
    'رد تلقائي|자동 ?(회신|응답)|부재중',
    '[āa]rpus biroja',
  ].join('|')})`,
  'iu',
);

/** Sentences with which nobody begins a complaint. */
const autoReplyText =
  /(这|此|本)(是一)?封?(邮件|信|消息)?(是|为|由)?(系统)?自动(回复|发送|发出|生成)|您的邮件(已收到|我已收到)[^\n]{0,20}(自动回复|尽快)|我(目前|现在|正)?(在)?(休假|出差|外出)[^\n]{0,40}(回复|回來|回来|联系)|this is an auto(matic|mated)?[ -](reply|response)|i am (currently )?(out of (the )?office|on (annual |sick |maternity )?leave|on vacation)/i;

/**
 * The sign that a machine wrote it (RFC 3834 and what came before it), or nothing. What reports a failed mail is judged
 * elsewhere, and first.
 * @param envelopeFrom empty for a mail that nobody is to answer; nothing when it is not known
 * @param isOwn whether an address is one of ours
 */
export function machineSignOf(
  mail: Signed,
  envelopeFrom: string | undefined,
  isOwn: (address: string) => boolean,
): MachineSign | undefined {
  const header = (name: string): string | undefined => mail.fields.find((field) => field.name === name)?.raw.trim();
  if (header(loopHeader) !== undefined) return { kind: 'loop', because: 'X-Redress-Loop' };
  if (mail.from && isOwn(mail.from.address)) return { kind: 'loop', because: `From: ${mail.from.address}` };
  return (
    reportSign(mail, header) ?? autoReplySign(mail, header) ?? listSign(header) ?? nullSenderSign(header, envelopeFrom)
  );
}

function reportSign({ type, from }: Signed, header: (name: string) => string | undefined): MachineSign | undefined {
  const contentType = header('content-type') ?? '';
  const report = type === 'multipart/report' ? /report-type\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] : undefined;
  if (report !== undefined) return { kind: 'report', because: `report-type=${report}` };
  if (
    type === 'message/delivery-status' ||
    type === 'message/disposition-notification' ||
    type === 'message/feedback-report'
  )
    return { kind: 'report', because: type };
  if (
    header('x-hmxmroriginalrecipient') !== undefined ||
    /^(staff|scomp|fbl)@(hotmail|aol)\./.test(from?.address ?? '')
  )
    return { kind: 'report', because: 'feedback loop' };
  if (/(^|\.)sns\.amazonaws\.com$/.test(from?.address.split('@')[1] ?? ''))
    return { kind: 'report', because: 'delivery notice' };
  return undefined;
}

function autoReplySign(mail: Signed, header: (name: string) => string | undefined): MachineSign | undefined {
  const submitted = header('auto-submitted');
  if (submitted !== undefined && !/^no\b/i.test(submitted))
    return { kind: 'autoReply', because: `Auto-Submitted: ${submitted.slice(0, 60)}` };
  for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from', 'x-vacation']) {
    const value = header(name);
    if (value !== undefined && !/^no$/i.test(value)) return { kind: 'autoReply', because: name };
  }
  if (/^auto[_-]?reply$/i.test(header('precedence') ?? ''))
    return { kind: 'autoReply', because: 'Precedence: auto_reply' };
  const robot = header('x-ms-exchange-inbox-rules-loop') ?? header('x-mail-autoreply');
  if (robot !== undefined) return { kind: 'autoReply', because: 'an inbox rule' };
  const subject = autoReplySubject.exec(mail.subject)?.[0];
  if (subject !== undefined) return { kind: 'autoReply', because: `Subject: ${subject.trim()}` };
  const text = autoReplyText.exec(mail.text.slice(0, 400))?.[0];
  if (text !== undefined) return { kind: 'autoReply', because: `“${text}”` };
  return undefined;
}

function listSign(header: (name: string) => string | undefined): MachineSign | undefined {
  const precedence = header('precedence');
  if (/^(bulk|junk|list)\b/i.test(precedence ?? '')) return { kind: 'list', because: `Precedence: ${precedence}` };
  for (const name of ['list-id', 'list-post', 'x-loop'])
    if (header(name) !== undefined) return { kind: 'list', because: name };
  return undefined;
}

function nullSenderSign(
  header: (name: string) => string | undefined,
  envelopeFrom: string | undefined,
): MachineSign | undefined {
  const returnPath = header('return-path')?.replace(/\s/g, '');
  if (envelopeFrom === '' || returnPath === '<>') return { kind: 'autoReply', because: 'no sender to answer' };
  return undefined;
}
