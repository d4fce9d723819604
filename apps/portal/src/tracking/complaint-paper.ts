import type { LetterDocument } from '#notifications/letter-pdf.js';
import type { Said } from '../page/said.js';
import type { complaintTexts } from './complaint.texts.js';
import type { ComplaintView } from './complaint-view.js';

type Texts = Said<typeof complaintTexts>;
type Block = LetterDocument['blocks'][number];
type Run = Extract<Block, { runs: unknown }>['runs'][number];

/** Letters and messages that go onto paper, the newest of them: hundreds would keep the portal busy for minutes. */
const mostLetters = 100;
/** Letters of one text that go onto paper; far more than anybody types. */
const longestText = 20_000;

/** The complaint as a sheet to keep: what its page shows, without what can be done there. */
export function complaintPaper(view: ComplaintView, link: string, t: Texts): LetterDocument {
  return {
    title: `${t.title} ${view.ref}`,
    blocks: [
      { kind: 'box', runs: lines(view.subject) },
      rows([
        [t.reference, view.ref],
        [t.received, view.received],
      ]),
      { kind: 'note', runs: lines(`${t.keep}${t.betweenSentences}${view.zone}`) },
      ...(view.goesOn ? [heading(t.goesOnTitle), paragraph(view.goesOn.says)] : stagesOf(view, t)),
      ...askedOf(view, t),
      ...(view.goesOn ? [] : [...decisionOf(view, t), ...datesOf(view, t)]),
      ...promisesOf(view, t),
      ...ratingOf(view, t),
      heading(t.whatYouWrote),
      quote(view.summary),
      ...lettersOf(view, t),
      heading(t.linkTitle),
      { kind: 'button', text: t.linkTitle, href: link },
      { kind: 'note', runs: lines(t.linkHelp) },
    ],
  };
}

function stagesOf({ stages, waitsForCustomer }: ComplaintView, t: Texts): Block[] {
  const now = waitsForCustomer ? t.waitsForYou : t.stageNow;
  const stateOf = ({ isDone, isNow }: ComplaintView['stages'][number]): string =>
    isDone ? t.stageDone : isNow ? now : t.stageAhead;
  if (stages.length === 0) return [];
  return [heading(t.stagesTitle), rows(stages.map((stage) => [stage.title, stateOf(stage)]))];
}

function askedOf({ asked }: ComplaintView, t: Texts): Block[] {
  return asked === undefined ? [] : [heading(t.askedTitle), quote(asked)];
}

function decisionOf({ decision, answered }: ComplaintView, t: Texts): Block[] {
  if (!decision) return [];
  const { outcome, points, remedies, isOffer, replyBy } = decision;
  return [
    heading(t.decisionTitle),
    { kind: 'paragraph', runs: [{ text: outcome, strong: true }] },
    ...points.flatMap(({ text, result, basis }) => [
      quote(text),
      { kind: 'paragraph', runs: [{ text: result, strong: true }, { isBreak: true }, ...lines(basis)] } as const,
    ]),
    ...remedies.map(({ kind, amount, state, description }): Block => {
      const head = [kind, amount, state].filter((one) => one !== undefined).join(' · ');
      return { kind: 'paragraph', runs: [{ text: head, strong: true }, { isBreak: true }, ...lines(description)] };
    }),
    ...(isOffer && replyBy !== undefined ? [paragraph(`${replyBy}${t.betweenSentences}${t.silence}`)] : []),
    ...(answered === undefined ? [] : [paragraph(answered)]),
  ];
}

function datesOf({ dates }: ComplaintView, t: Texts): Block[] {
  const when: readonly Block[] =
    dates.length > 0 ? [rows(dates.map(({ what, at }) => [what, `${t.by} ${at}`]))] : [paragraph(t.nextNothing)];
  return [heading(t.nextTitle), ...when];
}

function promisesOf({ promises }: ComplaintView, t: Texts): Block[] {
  if (promises.length === 0) return [];
  const items = promises.map(({ text, due, state }) => [
    ...lines(text),
    { isBreak: true } as const,
    { text: `${t.by} ${due} · ${state}` },
  ]);
  return [heading(t.promisesTitle), { kind: 'list', items }];
}

function ratingOf({ rated }: ComplaintView, t: Texts): Block[] {
  return rated ? [heading(t.surveyGiven), rows(rated.map(({ label, answer = '' }) => [label, answer]))] : [];
}

function lettersOf({ correspondence }: ComplaintView, t: Texts): Block[] {
  const shown = correspondence.slice(0, mostLetters);
  const left = correspondence.length - shown.length;
  return [
    heading(t.lettersTitle),
    ...(shown.length === 0 ? [paragraph(t.lettersNone)] : []),
    ...shown.flatMap(({ who, at, title, state, text, files }) => [
      {
        kind: 'paragraph',
        runs: [
          { text: title ?? who, strong: true },
          { text: ` · ${[at, state].filter((one) => one !== undefined).join(' · ')}` },
        ],
      } as const,
      ...(text === undefined || text === '' ? [] : [quote(text)]),
      ...(files.length === 0
        ? []
        : [note(`${t.files}: ${files.map(({ name, size }) => `${name} (${size})`).join(', ')}`)]),
    ]),
    ...(left > 0 ? [note(t.paperLeftOut.replace('{count}', String(left)))] : []),
  ];
}

function heading(text: string): Block {
  return { kind: 'heading', runs: [{ text }] };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: lines(text) };
}

function note(text: string): Block {
  return { kind: 'note', runs: lines(text) };
}

function quote(text: string): Block {
  return { kind: 'quote', runs: lines(text) };
}

function rows(facts: readonly (readonly [string, string])[]): Block {
  return { kind: 'rows', rows: facts.map(([term, detail]) => ({ term: lines(term), detail: lines(detail) })) };
}

/** What people typed, with their own line ends. */
function lines(text: string): Run[] {
  const shown = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return shown
    .split(/\r\n?|\n/)
    .flatMap((line, index): Run[] => (index === 0 ? [{ text: line }] : [{ isBreak: true }, { text: line }]));
}
