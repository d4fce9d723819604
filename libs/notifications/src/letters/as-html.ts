import type { BrandShades } from '../brand-colours.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import type { Letterhead } from '../letterhead.js';
import type { Block, LetterDocument, Run } from './markup.js';

/** What stands around a letter. */
export interface Surroundings {
  readonly locale: Locale;
  readonly subject: string;
  readonly letterhead: Letterhead;
  /** For somebody who needs large print. */
  readonly isLarge?: boolean;
  /** Above which the reader is asked to answer; none where no answer is expected. */
  readonly answerAbove?: string;
}

/** Each language names its own typefaces first; a mail program takes the first that its machine has. */
const typefaces: Readonly<Record<Locale, string>> = {
  en: "'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif",
  'zh-CN':
    "-apple-system,BlinkMacSystemFont,'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','Segoe UI',Roboto,Arial,sans-serif",
};

const ink = '#1f2933';
const quiet = '#5f6b7a';
const line = '#dde3ea';

/** Programs that know neither style sheets nor dark mode take the attributes; those that do take this. */
function darkMode({ accent, onAccent, soft }: BrandShades): string {
  return `@media (prefers-color-scheme:dark){
.page{background:#14181d!important}.sheet{background:#1d232a!important;border-color:#333c47!important}
.ink,.ink td{color:#e6eaf0!important}.quiet,.ink td.quiet{color:#a7b1be!important}
.box{background:${soft}!important;border-color:${accent}!important}.bar{background:${accent}!important}.ink td.house{color:${accent}!important}.quote{border-color:#46525f!important}
.line{border-color:#333c47!important}a{color:${accent}!important}.button{background:${accent}!important}a.button{color:${onAccent}!important}
}
@media (max-width:620px){.pad{padding-left:20px!important;padding-right:20px!important}}`;
}

/**
 * The letter as a mail of tables and inline styles, which is all that Outlook understands. It loads nothing from
 * anywhere: no image, no style sheet, no typeface.
 */
export function asHtml(letter: LetterDocument, surroundings: Surroundings): string {
  const html = written(letter, surroundings);
  return surroundings.isLarge
    ? html.replace(/font-size:(\d{2})px/g, (_, size) => `font-size:${enlarged(Number(size))}px`)
    : html;
}

/** By half: 16 points become 24, as is asked for of large print. */
export function enlarged(size: number): number {
  return Math.round(size * 15) / 10;
}

function written({ title, blocks }: LetterDocument, surroundings: Surroundings): string {
  const { locale, subject, letterhead, answerAbove } = surroundings;
  const { house, colours, contact } = letterhead;
  const { accent } = colours.light;
  const text = `font-family:${typefaces[locale]};font-size:16px;line-height:${locale === 'en' ? '1.55' : '1.75'}`;
  const above =
    answerAbove === undefined
      ? ''
      : `<tr><td class="quiet" style="padding:0 8px 12px;font-size:13px;color:${quiet}">${escaped(answerAbove)}</td></tr>\n`;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title><style>${darkMode(colours.dark)}</style></head>
<body class="page" style="margin:0;padding:0;background:#f2f4f7">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f2f4f7"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;${text}">
${above}<tr><td class="bar" bgcolor="${accent}" style="background:${accent};height:4px;line-height:4px;font-size:0;border-radius:8px 8px 0 0">&nbsp;</td></tr>
<tr><td class="sheet pad" bgcolor="#ffffff" style="background:#ffffff;border:1px solid ${line};border-top:0;border-radius:0 0 8px 8px;padding:28px 40px 32px">
<table role="presentation" class="ink" width="100%" cellpadding="0" cellspacing="0" border="0" style="${text};color:${ink}">
<tr><td class="house" style="padding-bottom:20px;font-size:15px;font-weight:600;color:${accent}">${escaped(house)}</td></tr>
<tr><td style="padding-bottom:20px"><h1 style="margin:0;font-size:24px;line-height:1.3;font-weight:600">${escaped(title)}</h1></td></tr>
${blocks.map((block) => `<tr><td style="padding-bottom:${gapAfter(block)}px">${blockHtml(block, colours.light)}</td></tr>`).join('\n')}
</table></td></tr>${foot(contact, house)}</table>
</td></tr></table>
</body></html>
`;
}

function gapAfter({ kind }: Block): number {
  if (kind === 'heading') return 6;
  return kind === 'box' || kind === 'button' || kind === 'rows' ? 20 : 16;
}

/** Below the letter: whose it is, and how else they can be reached. */
function foot(contact: readonly string[], house: string): string {
  if (contact.length === 0) return '';
  const lines = [house, ...contact].map(escaped).join('<br>');
  return `\n<tr><td class="quiet" style="padding:14px 8px 0;font-size:13px;color:${quiet}">${lines}</td></tr>`;
}

function blockHtml(block: Block, { accent, onAccent, soft }: BrandShades): string {
  const runsHtml = (runs: readonly Run[]): string => textHtml(runs, accent);

  switch (block.kind) {
    case 'heading':
      return `<h2 class="line" style="margin:8px 0 0;padding-top:18px;border-top:1px solid ${line};font-size:17px;line-height:1.4;font-weight:600">${runsHtml(block.runs)}</h2>`;
    case 'paragraph':
      return `<p style="margin:0">${runsHtml(block.runs)}</p>`;
    case 'note':
      return `<p class="quiet" style="margin:0;font-size:14px;color:${quiet}">${runsHtml(block.runs)}</p>`;
    case 'quote':
      return `<blockquote class="quote" style="margin:0;padding:2px 0 2px 16px;border-left:3px solid ${line}">${runsHtml(block.runs)}</blockquote>`;
    case 'box':
      return table(
        `<tr><td class="box" bgcolor="${soft}" style="background:${soft};border-left:4px solid ${accent};padding:14px 18px;font-size:17px">${runsHtml(block.runs)}</td></tr>`,
      );
    case 'list':
      return table(
        block.items
          .map(
            (item) =>
              `<tr><td width="20" valign="top" style="padding:3px 0">•</td><td valign="top" style="padding:3px 0">${runsHtml(item)}</td></tr>`,
          )
          .join(''),
      );
    case 'rows':
      return table(
        block.rows
          .map(
            ({ term, detail }) =>
              `<tr><td class="quiet line" width="38%" valign="top" style="padding:8px 12px 8px 0;border-bottom:1px solid ${line};color:${quiet}">${runsHtml(term)}</td><td class="line" valign="top" style="padding:8px 0;border-bottom:1px solid ${line}">${runsHtml(detail)}</td></tr>`,
          )
          .join(''),
      );
    case 'button':
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" bgcolor="${accent}" style="background:${accent};border-radius:6px;padding:12px 24px"><a href="${escaped(block.href)}" class="button" style="color:${onAccent};text-decoration:none;font-weight:600">${escaped(block.text)}</a></td></tr></table>`;
  }
}

/** Tables do not inherit the type size in every program, so each says it again. */
function table(rows: string): string {
  return `<table role="presentation" class="ink" width="100%" cellpadding="0" cellspacing="0" border="0" style="font-size:inherit;line-height:inherit;color:inherit">${rows}</table>`;
}

function textHtml(runs: readonly Run[], accent: string): string {
  return runs
    .map((run) => {
      if ('isBreak' in run) return '<br>';
      const text = run.strong ? `<strong>${escaped(run.text)}</strong>` : escaped(run.text);
      return run.href === undefined ? text : `<a href="${escaped(run.href)}" style="color:${accent}">${text}</a>`;
    })
    .join('');
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
