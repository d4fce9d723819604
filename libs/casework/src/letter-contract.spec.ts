import type { LetterName } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import { wordsOf } from '#workflows/complaint/complaint.reasons.js';
import { ana, day, fact, happened, hour, mail, mei, time, until } from '#workflows/complaint/complaint.story.js';
import { rulebookOf, shanghai, Told } from './casework.story.js';
import { incomplete, missingIn, obstaclesToLetters } from './letter-contract.js';
import type { LetterSource } from './letter-facts.js';
import { letterFactsOf } from './letter-facts.js';
import { loadRedress } from './redress-file.js';

const start = shanghai('2026-03-02 10:00');
const redress = loadRedress('workflows/redress');

const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: start,
  by: mail,
  channel: 'email',
  receivedAt: start,
  customerId: 'wang@example.org',
  locale: 'zh-CN',
  subject: '洗衣机漏水',
  summary: '三天没有回电',
  teamId: 'team-1',
  severity: 'high',
};

const particulars = {
  ref: 'C-2026-000123-7',
  channel: 'email',
  customerId: 'wang@example.org',
  locale: 'zh-CN',
  subject: '洗衣机漏水',
  summary: '三天没有回电',
} as const;

function rules(policy = 'default') {
  const known = redress.get(policy);
  return { ...rulebookOf(policy), ...(known && { redress: known }) };
}

/** The usual story, beginning when this one does, and severe enough to be acknowledged by a person. */
const later = (events: readonly ComplaintEvent[]): ComplaintEvent[] =>
  events.map((event) => ({
    ...event,
    at: event.at + start - hour,
    ...('severity' in event && { severity: 'high' as const }),
    ...('dueAt' in event && { dueAt: event.dueAt + start }),
    ...('nextStepDueAt' in event && { nextStepDueAt: event.nextStepDueAt + start }),
  }));

function told(events: readonly ComplaintEvent[], policy = 'default'): { source: LetterSource; story: Told } {
  const story = new Told(registered, rules(policy)).happens(...later(events));
  return { source: { ...particulars, ...story.complaint }, story };
}

function missing(letter: LetterName, events: readonly ComplaintEvent[], policy = 'default') {
  const { source, story } = told(events, policy);
  const now = source.history.at(-1)!.event.at;
  const facts = letterFactsOf(source, letter, story.rulebook, now);
  return missingIn(letter, { ...facts, handler: { en: 'Ana', 'zh-CN': '安娜' } }, story.rulebook);
}

const decided = [...until.resolution, happened.proposed];

describe('What a letter owes', () => {
  it.each(['default', 'fca-disp-1', 'rg-271', 'ie-cpc', 'cn-12315', 'cn-banking-insurance', 'uk-lgo-housing'])(
    'is all there under %s once the usual story has come so far',
    (policy) => {
      expect(missing('receiptNotice', [], policy)).toEqual([]);
      expect(missing('acknowledgement', until.investigation, policy)).toEqual([]);
      expect(missing('progressUpdate', until.investigation, policy)).toEqual([]);
      expect(missing('finalResponse', decided, policy)).toEqual([]);
    },
  );

  it('is not there before it is decided: the decision and a reason for each point', () => {
    expect(missing('finalResponse', until.investigation)).toEqual(['decision', 'reasonPerPoint', 'remedyWithDate']);
    expect(missing('rejection', until.investigation)).toEqual(['reasonForRejection']);
    expect(missing('holding', until.investigation)).toEqual(['reasonForDelay', 'newDate']);
  });

  it('is not there when a finding says nothing', () => {
    const empty = { ...happened.leakFound, basis: ' ' };
    const events = [...until.investigation, empty, happened.silenceFound, happened.concluded, happened.proposed];
    expect(missing('finalResponse', events)).toEqual(['reasonPerPoint']);
  });

  it('is said in words of both languages', () => {
    expect(wordsOf(incomplete('finalResponse', ['decision', 'timeLimit']))).toEqual({
      en: 'the letter “Final response” cannot go out, it lacks: the decision, the time limit for going further',
      'zh-CN': '函件“最终答复函”不能发出，缺少：处理决定、进一步救济的期限',
    });
  });

  it('is asked before the step is written, and stops it', () => {
    const { source, story } = told(until.resolution);
    const step = new Told(registered, story.rulebook).happens(...later(decided)).steps.at(-1)!;
    const now = step.entry.event.at;
    expect(obstaclesToLetters(source, step, story.rulebook, now)).toEqual([]);
    const { redress: _, ...nowhereToGo } = story.rulebook;
    expect(obstaclesToLetters(source, step, nowhereToGo, now)).toEqual([
      incomplete('finalResponse', ['rightToGoFurther']),
    ]);
  });
});

describe('What a letter tells', () => {
  const factsOf = (letter: LetterName, events: readonly ComplaintEvent[], policy = 'default') => {
    const { source, story } = told(events, policy);
    return letterFactsOf(source, letter, story.rulebook, source.history.at(-1)!.event.at);
  };

  it('tells the decision, each finding with its basis, and by when at the latest what is done', () => {
    const { outcome, points, remedies, replyBy } = factsOf('finalResponse', decided);
    expect(outcome).toBe('upheld');
    expect(points).toEqual([
      { text: '漏水', finding: { result: 'upheld', basis: '安装规范 4.2' } },
      { text: '没有回电', finding: { result: 'partlyUpheld', basis: '服务标准' } },
    ]);
    // Decided on Wednesday 4 March: 10 working days to answer; at closing the next day begins, and 3 more to do it.
    expect(replyBy).toBe(shanghai('2026-03-18 18:00'));
    expect(remedies).toEqual([
      { kind: 'repair', description: '重新安装', amount: 10_000, by: shanghai('2026-03-24 18:00') },
    ]);
  });

  it('never tells what the evidence was, nor whom it concerns inside', () => {
    expect(JSON.stringify(factsOf('finalResponse', decided))).not.toContain('照片');
  });

  it('tells in a progress update what was done since the last one, once', () => {
    const { source } = told([...until.investigation, happened.leakFound, happened.silenceFound]);
    const breach = fact('clock.breached', source.history.at(-1)!.event.at, time, {
      clock: 'progressUpdate',
      limit: 'internal',
      point: 'breach',
      alert: [],
    });
    const rulebook = rules();
    const entryOf = (event: ComplaintEvent, sequence: number) => ({ ...source.history[0]!, event, sequence });
    const progressWith = (...events: ComplaintEvent[]) =>
      letterFactsOf(
        { ...source, history: [...source.history, ...events.map((event, index) => entryOf(event, 100 + index))] },
        'progressUpdate',
        rulebook,
        start,
      ).progress.map(({ what }) => what.en);
    expect(progressWith(breach)).toEqual([
      'Your complaint was given to somebody who answers for it.',
      'We took down what your complaint is about.',
      'We took your complaint on.',
      'We reached a finding on a point of your complaint.',
    ]);
    expect(progressWith(breach, { ...happened.concluded, at: start }, breach)).toEqual([
      'We finished the investigation.',
    ]);
  });

  it('tells the new date and the reason of an extension', () => {
    const extended = fact('deadline.extended', 2 * day, mei, {
      clock: 'finalResponse',
      reason: 'complexCase',
      explanation: '需要向厂家核实',
    });
    const { reason, newDate } = factsOf('holding', [...until.investigation, extended]);
    expect(reason).toBe('需要向厂家核实');
    expect(newDate).toBe(shanghai('2026-03-18 18:00'));
  });

  it('tells in each message what that one said, also when another was written before it went', () => {
    const wrote = (text: string, subject?: string) =>
      fact('customer.informed', 1 * day, ana, { text, ...(subject !== undefined && { subject }) });
    const { source, story } = told([...until.investigation, wrote('师傅周四上门', '上门时间'), wrote('改为周五')]);
    const messageIn = (letterId: string) =>
      letterFactsOf(source, 'message', story.rulebook, source.history.at(-1)!.event.at, letterId).message;
    expect(messageIn('message-1')).toEqual({ subject: '上门时间', text: '师傅周四上门' });
    expect(messageIn('message-2')).toEqual({ text: '改为周五' });
    expect(messageIn('message-3')).toBeUndefined();
    expect(factsOf('finalResponse', [...until.investigation, wrote('改为周五')]).message).toBeUndefined();
  });

  it('asks again in a reminder only while the questions are what it waits for', () => {
    const asked = fact('information.requested', 1 * day, ana, { questions: '型号是什么？' });
    expect(factsOf('reminder', [...until.investigation, asked]).questions).toBe('型号是什么？');
    const wrote = fact('customer.wrote', 1 * day, mail, { messageId: 'm-1' });
    const rest = until.resolution.slice(until.investigation.length);
    const { questions } = factsOf('reminder', [...until.investigation, asked, wrote, ...rest, happened.proposed]);
    expect(questions).toBeUndefined();
  });
});
