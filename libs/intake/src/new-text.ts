import EmailReplyParser from 'email-reply-parser';

/** Longer texts are not given to the library, whose patterns are made for letters and not for logs. */
const longest = 60_000;

/** A line that says by itself: from here on it is the mail that is answered. */
const quoteBegins = [
  /^[\s>]*-{2,}\s*(原始邮件|原始信息|原始訊息|原邮件|回复的原邮件|转发邮件信息?|转发的邮件|邮件原件|original message|original-nachricht|ursprüngliche nachricht|message d'origine|messaggio originale|mensaje original|forwarded message|weitergeleitete nachricht|ursprungligt meddelande|oprindelig meddelelse|oorspronkelijk bericht|пересылаемое сообщение|исходное сообщение)\s*:?\s*-{2,}/i,
  /^[\s>]*(在|于|於)?\s*\d{4}\s*[-/年.]\s*\d{1,2}\s*[-/月.]\s*\d{1,2}.{0,120}(写道|寫道|说道|写到|wrote)\s*[:：]\s*$/,
  /^[\s>]*.{0,80}(于|於|在)\s*\d{4}\s*[-/年.]\s*\d{1,2}\s*[-/月.].{0,100}(写道|寫道|说道|写到)\s*[:：]/,
  /^[\s>]*.{0,120}<[^<>\s]+@[^<>\s]+>\s*(写道|寫道|说道|wrote)\s*[:：]\s*$/,
  /^[\s>]*.{1,80}\d{1,2}\s*[:：]\s*\d{2}.{0,60}(写道|寫道)\s*[:：]\s*$/,
  /^【\s*在\s*.{1,60}的大作中提到/,
  /^※\s*引述/,
  /^[\s>]*el\s.{5,120}(escribió|escribio)\s*:\s*$/i,
];

/** Such a line that mail programs break in two when it grows long. */
const brokenQuoteBegins =
  /^[\s>]*((am|den)\s.{5,140}\sschrieb\b.{0,140}:|.{3,140}\sschrieb am\s.{5,60}:|.{5,160}\s(написала?|пишет)(\(а\))?\s*:)\s*$/i;

/** Heads of the mail that is answered, as Outlook and Chinese web mailers put them: two of these within a few lines. */
const headLine =
  /^[\s>*_|]*(发件人|寄件者|寄件人|发自|发送时间|發送時間|发送日期|寄件日期|时间|日期|收件人|收件者|抄送|副本|主题|主旨|from|sent|date|to|cc|subject|von|gesendet|datum|an|betreff|de|envoyé|date d'envoi|à|objet|da|inviato|oggetto|från|skickat|till|ämne|fra|sendt|til|emne|van|verzonden|aan|onderwerp|от|отправлено|кому|тема|od|odesláno|komu|předmět|wysłano|do|temat|enviado|para|asunto|assunto|差出人|送信日時|宛先|件名|보낸 사람|보낸 날짜|받는 사람|제목)\s*\*?\s*[:：]\s*\*?.*\S/i;
const firstHead =
  /^[\s>*_|]*(发件人|寄件者|寄件人|from|von|de|da|från|fra|van|от|od|expéditeur|差出人|보낸 사람)\s*\*?\s*[:：]/i;

const parser = new EmailReplyParser();

/**
 * What is new in a text: without the message that it answers, and without the signature. A text of which nothing would be
 * left is all new.
 */
export function newText(text: string): string {
  const own = cutAtQuote(text);
  const visible = own.length > longest ? own : parser.parseReply(own);
  const reply = withoutLastRule(visible.trim() === '' ? own : visible);
  return (reply.trim() === '' ? text : reply).trim();
}

function withoutLastRule(text: string): string {
  const lines = text.split('\n');
  while (lines.length > 1 && (isRule(lines.at(-1)) || lines.at(-1)?.trim() === '')) lines.pop();
  return lines.join('\n');
}

function cutAtQuote(text: string): string {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.length > 400) continue;
    if (quoteBegins.some((pattern) => pattern.test(line)) || isBroken(line, lines[index + 1]) || isHead(lines, index))
      return lines.slice(0, isRule(lines[index - 1]) ? index - 1 : index).join('\n');
  }
  return text;
}

function isBroken(line: string, next = ''): boolean {
  return brokenQuoteBegins.test(line) || (next.length < 200 && brokenQuoteBegins.test(`${line} ${next}`));
}

function isHead(lines: readonly string[], index: number): boolean {
  if (!firstHead.test(lines[index] ?? '')) return false;
  return lines.slice(index + 1, index + 6).filter((line) => line.length < 400 && headLine.test(line)).length >= 2;
}

/** The line that Outlook draws above a quoted mail. */
function isRule(line: string | undefined): boolean {
  return line !== undefined && /^\s*[_-]{5,}\s*$/.test(line);
}
