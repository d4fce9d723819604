import type { Locale } from '#workflows/complaint/complaint.words.js';

export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail of plain paragraphs, the same as text and as HTML. What people typed is text there, never markup. */
export function writeMail(locale: Locale, subject: string, paragraphs: readonly string[]): Written {
  const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`).join('\n');
  return {
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${body}\n</body></html>\n`,
  };
}

/** An instant (epoch milliseconds) as people in this zone read it. */
export function instantText(instant: number, locale: Locale, zone: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(instant);
}

/** A length of time in its two largest units: `2 h 5 min`, `3 天 4 小时`. */
export function durationText(milliseconds: number, locale: Locale): string {
  const units = locale === 'en' ? ['d', 'h', 'min'] : ['天', '小时', '分钟'];
  const minutes = Math.floor(milliseconds / 60_000);
  const amounts = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const first = amounts.findIndex((amount) => amount > 0);
  if (first === -1) return `0 ${units[2]}`;
  return amounts
    .map((amount, index) => (amount > 0 && index >= first && index <= first + 1 ? `${amount} ${units[index]}` : ''))
    .filter((part) => part !== '')
    .join(' ');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
