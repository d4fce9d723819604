import type { LetterName } from '#workflows/complaint/complaint.context.js';
import type { ContactWay, LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import { findingWords, outcomeWords, remedyWords } from '#workflows/complaint/complaint.letter-facts.js';
import type { Locale, Stage, Words } from '#workflows/complaint/complaint.words.js';
import { dateText, deadlineText, moneyText, zoneText } from '../written-time.js';

/** Letters that go out before anybody has looked: nothing that a stranger may have typed goes to an address that may be another's. */
const beforeAnybodyLooked: readonly LetterName[] = ['receiptNotice', 'acknowledgement'];

const stageSaid = {
  receipt: { en: 'we are reading it and will tell you what we do.', 'zh-CN': '目前正在研判您的诉求。' },
  acknowledgement: {
    en: 'we are about to confirm with you what we have understood.',
    'zh-CN': '目前正在与您核实诉求。',
  },
  investigation: { en: 'we are finding out what happened.', 'zh-CN': '目前正在调查核实。' },
  resolution: { en: 'we are working on how to put it right.', 'zh-CN': '目前正在研究解决方案。' },
  followUp: { en: 'we are making sure that it is settled for you.', 'zh-CN': '目前正在回访确认。' },
  lessonSummary: { en: 'it is settled, and we are learning from it.', 'zh-CN': '已经办结，我们正在总结改进。' },
  closed: { en: 'it is closed.', 'zh-CN': '已经结案。' },
} as const satisfies Record<Stage, Words>;

const wayWords = {
  post: { en: 'Post', 'zh-CN': '地址' },
  telephone: { en: 'Telephone', 'zh-CN': '电话' },
  mail: { en: 'E-mail', 'zh-CN': '电子邮箱' },
  web: { en: 'Web', 'zh-CN': '网址' },
} as const satisfies Record<ContactWay, Words>;

/** All that a template can name, in the reader's language. What is not known is undefined, and never a missing name. */
export type LetterView = Readonly<Record<string, unknown>>;

/** The facts as words, dates and amounts. */
export function letterView(letter: LetterName, facts: LetterFacts, house: string): LetterView {
  const { locale, zone, currency, redress, nextStep } = facts;
  const say = (words: Words | undefined): string | undefined => words?.[locale];
  const by = (at: number | undefined): string | undefined =>
    at === undefined ? undefined : deadlineText(at, locale, zone);
  const isUnseen = beforeAnybodyLooked.includes(letter);
  return {
    house,
    ref: facts.ref,
    name: isUnseen ? undefined : facts.customerName,
    enquiry: facts.isEnquiry,
    subject: isUnseen ? undefined : facts.subject,
    received: dateText(facts.receivedAt, locale, zone),
    handler: say(facts.handler),
    zone: zoneText(zone, locale, facts.receivedAt),
    dates: facts.dates.map(({ what, at }) => ({ what: what[locale], when: by(at) })),
    answerBy: by(facts.answerBy),
    replyBy: by(facts.replyBy),
    newDate: by(facts.newDate),
    confirmed: facts.confirmed,
    nextStep: nextStep && { text: nextStep.text, by: by(nextStep.by) },
    questions: facts.questions,
    heading: facts.message?.subject,
    message: facts.message?.text,
    files: facts.message?.files?.map(({ name }) => name),
    reason: facts.reason,
    referredTo: facts.referredTo,
    stage: stageSaid[facts.stage][locale],
    progress: facts.progress.map(({ what, at }) => ({ what: what[locale], when: dateText(at, locale, zone) })),
    decision: facts.outcome && outcomeWords[facts.outcome][locale],
    points: facts.points.map(({ text, finding }, index) => ({
      number: index + 1,
      text,
      result: finding && findingWords[finding.result][locale],
      basis: finding?.basis,
    })),
    remedies: facts.remedies.map(({ kind, description, amount, by: at }) => ({
      kind: remedyWords[kind][locale],
      description,
      amount: amount === undefined ? undefined : moneyText(amount, currency, locale),
      by: by(at),
    })),
    review: say(redress?.review),
    body: redress?.body && bodyView(redress.body, locale),
    notTakenIn: say(facts.notTakenIn),
    link: facts.link,
  };
}

function bodyView(body: NonNullable<NonNullable<LetterFacts['redress']>['body']>, locale: Locale): LetterView {
  return {
    name: body.name[locale],
    does: body.does[locale],
    contact: body.contact.map(({ by, value }) => ({ by: wayWords[by][locale], value })),
    timeLimit: body.timeLimit?.[locale],
  };
}
