import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';

const hour = 3_600_000;
const day = 24 * hour;
const received = Date.parse('2026-03-02T10:00:00+08:00');

/** A complaint of which everything is known: letters are tried out and shown on it. */
export function fullFacts(locale: Locale): LetterFacts {
  const say = (words: Words): string => words[locale];
  return {
    ref: 'C-2026-000123-7',
    locale,
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    subject: say({ en: 'Washing machine leaks since it was installed', 'zh-CN': '洗衣机安装后一直漏水' }),
    customerName: say({ en: 'Ms Wang', 'zh-CN': '王女士' }),
    receivedAt: received,
    handler: { en: 'Li Na, customer service', 'zh-CN': '客户服务部 李娜' },
    dates: [
      {
        what: { en: 'We write to you again', 'zh-CN': '我们再次向您通报' },
        at: received + 10 * day + 8 * hour,
      },
      { what: { en: 'You have our final answer', 'zh-CN': '最终答复' }, at: received + 14 * day + 8 * hour },
    ],
    notTakenIn: {
      en: 'Your mail was larger than we can take, so that only its beginning reached us.',
      'zh-CN': '您的邮件超过大小限制，我们只收到了开头部分。',
    },
    answerBy: received + 14 * day + 8 * hour,
    replyBy: received + 18 * day + 8 * hour,
    confirmed: say({
      en: 'The machine has leaked since it was installed on Friday.\nNobody called back for three days.',
      'zh-CN': '洗衣机自周五安装后一直漏水。\n三天没有人回电。',
    }),
    nextStep: {
      text: say({ en: 'A fitter will come and look at it.', 'zh-CN': '安排安装师傅上门检查。' }),
      by: received + 3 * day + 8 * hour,
    },
    questions: say({
      en: '1. Which model is it (the plate at the back)?\n2. Could you send a photo of the connection?',
      'zh-CN': '1. 洗衣机的型号是什么（见机身背面铭牌）？\n2. 能否提供进水接口处的照片？',
    }),
    message: {
      subject: say({ en: 'The fitter comes on Thursday', 'zh-CN': '安装师傅周四上门' }),
      text: say({
        en: 'The fitter has promised to come on Thursday between 9 and 11.\n\nIf that does not suit you, just answer this mail.',
        'zh-CN': '安装师傅已约定周四 9 点至 11 点上门。\n\n如时间不便，请直接回复本邮件。',
      }),
      files: [{ fileId: 'f-1', name: say({ en: 'connection-plan.pdf', 'zh-CN': '进水管连接示意图.pdf' }) }],
    },
    stage: 'investigation',
    progress: [
      { what: { en: 'We took your complaint on.', 'zh-CN': '已正式受理您的投诉。' }, at: received + 2 * hour },
      {
        what: { en: 'We asked the department concerned for facts.', 'zh-CN': '已请相关部门协助核实。' },
        at: received + day,
      },
    ],
    reason: say({
      en: 'The manufacturer has to look at the part, and that takes a week.',
      'zh-CN': '需要由厂家对零件进行检测，预计约一周时间。',
    }),
    newDate: received + 21 * day + 8 * hour,
    referredTo: say({ en: 'Trading Standards', 'zh-CN': '市场监督管理局' }),
    outcome: 'partlyUpheld',
    points: [
      {
        text: say({ en: 'The machine leaks', 'zh-CN': '洗衣机漏水' }),
        finding: {
          result: 'upheld',
          basis: say({
            en: 'The connection was not tightened as our installation rule 4.2 demands.',
            'zh-CN': '进水接头未按《安装规范》4.2 的要求拧紧，属安装不当。',
          }),
        },
      },
      {
        text: say({ en: 'Nobody called back', 'zh-CN': '客服未回电' }),
        finding: {
          result: 'partlyUpheld',
          basis: say({
            en: 'We called once, on the second day; our standard is the same day.',
            'zh-CN': '我方于次日回电一次未接通，未达到当日回电的服务标准。',
          }),
        },
      },
    ],
    remedies: [
      {
        kind: 'repair',
        description: say({
          en: 'A fitter installs it anew, at a time that suits you.',
          'zh-CN': '由安装师傅按您方便的时间上门重新安装。',
        }),
        by: received + 22 * day + 8 * hour,
      },
      {
        kind: 'compensation',
        description: say({ en: 'For the water damage.', 'zh-CN': '用于补偿漏水造成的损失。' }),
        amount: 10_000,
        by: received + 22 * day + 8 * hour,
      },
    ],
    redress: {
      review: {
        en: 'Answer this mail and ask for a review. Somebody who has not handled your complaint before will then look at it.',
        'zh-CN': '直接回复本邮件申请复核，我们将安排未经办过此投诉的人员重新审查。',
      },
      body: {
        name: { en: 'National 12315 platform', 'zh-CN': '全国12315平台' },
        does: { en: 'You may also turn to the 12315 platform.', 'zh-CN': '您也可以向全国12315平台反映。' },
        contact: [
          { by: 'telephone', value: '12315' },
          { by: 'web', value: 'www.12315.cn' },
        ],
        timeLimit: { en: 'Please do so within six months.', 'zh-CN': '请在六个月内提出。' },
      },
    },
    link: 'https://complaints.example.org/t/1a2b3c4d5e6f',
  };
}

/** The least that is ever known of a complaint. */
export function bareFacts(locale: Locale): LetterFacts {
  const { ref, zone, currency, subject, receivedAt, stage } = fullFacts(locale);
  return {
    ref,
    locale,
    zone,
    currency,
    subject,
    receivedAt,
    stage,
    dates: [],
    progress: [],
    points: [],
    remedies: [],
  };
}
