import type { Words } from '#workflows/complaint/complaint.words.js';

/** What a template can name of a complaint. A name of a `list` or a `group` holds others. */
export interface Placeholder {
  readonly name: string;
  /** What stands there. */
  readonly words: Words;
  /** `lines`: what people wrote, in several lines; `yesNo` is only asked for; `item`: what stands in a list itself. */
  readonly kind: 'text' | 'lines' | 'link' | 'yesNo' | 'list' | 'group' | 'item';
  /** Known of every complaint; what is not may be missing, and a template asks for it first. */
  readonly isAlwaysKnown?: true;
  readonly within?: readonly Placeholder[];
}

const date = (en: string, chinese: string): Words => ({ en, 'zh-CN': chinese });

/** Every name that a template can use, as an administrator is told of it. A spec compares it with what letters are written from. */
export const letterPlaceholders: readonly Placeholder[] = [
  { name: 'house', kind: 'text', isAlwaysKnown: true, words: { en: 'Our name', 'zh-CN': '本机构名称' } },
  { name: 'ref', kind: 'text', isAlwaysKnown: true, words: { en: 'Reference of the complaint', 'zh-CN': '投诉编号' } },
  {
    name: 'name',
    kind: 'text',
    words: {
      en: 'The customer’s name; never in a notice of receipt or an acknowledgement',
      'zh-CN': '客户姓名；收件通知与受理告知函中不提供',
    },
  },
  {
    name: 'subject',
    kind: 'text',
    words: {
      en: 'What it is about, as the customer wrote it; never in a notice of receipt or an acknowledgement',
      'zh-CN': '客户所写的主题；收件通知与受理告知函中不提供',
    },
  },
  { name: 'enquiry', kind: 'yesNo', words: { en: 'It is a question and no complaint', 'zh-CN': '属于咨询而非投诉' } },
  { name: 'received', kind: 'text', isAlwaysKnown: true, words: date('Day of receipt', '收到日期') },
  {
    name: 'handler',
    kind: 'text',
    words: { en: 'Who answers for it: a person or a team', 'zh-CN': '负责的人员或团队' },
  },
  { name: 'zone', kind: 'text', isAlwaysKnown: true, words: { en: 'The zone that times are in', 'zh-CN': '所用时区' } },
  {
    name: 'dates',
    kind: 'list',
    words: { en: 'What happens by when', 'zh-CN': '后续时间安排' },
    within: [
      { name: 'what', kind: 'text', words: { en: 'What happens', 'zh-CN': '事项' } },
      { name: 'when', kind: 'text', words: date('By when', '时间') },
    ],
  },
  { name: 'answerBy', kind: 'text', words: date('When our final answer is due', '最终答复期限') },
  { name: 'replyBy', kind: 'text', words: date('When the customer’s answer is due', '客户回复期限') },
  { name: 'newDate', kind: 'text', words: date('The new date of an extension', '延期后的新期限') },
  {
    name: 'confirmed',
    kind: 'lines',
    words: { en: 'What we have understood, as it was confirmed', 'zh-CN': '经核实的诉求内容' },
  },
  {
    name: 'nextStep',
    kind: 'group',
    words: { en: 'What we do next', 'zh-CN': '下一步安排' },
    within: [
      { name: 'text', kind: 'lines', words: { en: 'What it is', 'zh-CN': '内容' } },
      { name: 'by', kind: 'text', words: date('By when', '期限') },
    ],
  },
  { name: 'questions', kind: 'lines', words: { en: 'What we ask the customer', 'zh-CN': '需客户补充的事项' } },
  { name: 'heading', kind: 'text', words: { en: 'Headline of a person’s own message', 'zh-CN': '人工留言的标题' } },
  { name: 'message', kind: 'lines', words: { en: 'A person’s own words', 'zh-CN': '人工留言正文' } },
  {
    name: 'files',
    kind: 'list',
    words: { en: 'Names of files that go with it', 'zh-CN': '随信附件名称' },
    within: [{ name: 'this', kind: 'item', words: { en: 'Name of the file', 'zh-CN': '文件名' } }],
  },
  {
    name: 'reason',
    kind: 'lines',
    words: {
      en: 'Why it takes longer, is not taken on, is passed on, or why the decision stands',
      'zh-CN': '延期、不予受理、转交或维持决定的理由',
    },
  },
  { name: 'referredTo', kind: 'text', words: { en: 'To whom it was passed on', 'zh-CN': '转交单位' } },
  {
    name: 'stage',
    kind: 'text',
    isAlwaysKnown: true,
    words: { en: 'Where it stands, as a sentence', 'zh-CN': '当前进展（整句）' },
  },
  {
    name: 'progress',
    kind: 'list',
    words: { en: 'What was done since our last update', 'zh-CN': '上次通报以来的进展' },
    within: [
      { name: 'what', kind: 'text', words: { en: 'What was done', 'zh-CN': '事项' } },
      { name: 'when', kind: 'text', words: date('When', '时间') },
    ],
  },
  { name: 'decision', kind: 'text', words: { en: 'The decision, as a sentence', 'zh-CN': '处理决定（整句）' } },
  {
    name: 'points',
    kind: 'list',
    words: { en: 'The points of the complaint', 'zh-CN': '各诉求点' },
    within: [
      { name: 'number', kind: 'text', words: { en: 'Its number', 'zh-CN': '序号' } },
      { name: 'text', kind: 'text', words: { en: 'The point', 'zh-CN': '诉求内容' } },
      { name: 'result', kind: 'text', words: { en: 'The finding', 'zh-CN': '认定结果' } },
      { name: 'basis', kind: 'lines', words: { en: 'Why', 'zh-CN': '认定理由' } },
    ],
  },
  {
    name: 'remedies',
    kind: 'list',
    words: { en: 'What we offer', 'zh-CN': '补救措施' },
    within: [
      { name: 'kind', kind: 'text', words: { en: 'Its kind', 'zh-CN': '类型' } },
      { name: 'description', kind: 'lines', words: { en: 'What it is', 'zh-CN': '说明' } },
      { name: 'amount', kind: 'text', words: { en: 'The amount', 'zh-CN': '金额' } },
      { name: 'by', kind: 'text', words: date('By when at the latest', '最迟完成时间') },
    ],
  },
  { name: 'review', kind: 'text', words: { en: 'The review that we offer', 'zh-CN': '内部复核途径' } },
  {
    name: 'body',
    kind: 'group',
    words: { en: 'The body outside of our house', 'zh-CN': '外部申诉机构' },
    within: [
      { name: 'name', kind: 'text', words: { en: 'Its name', 'zh-CN': '名称' } },
      { name: 'does', kind: 'text', words: { en: 'What it does', 'zh-CN': '职能' } },
      {
        name: 'contact',
        kind: 'list',
        words: { en: 'How to reach it', 'zh-CN': '联系方式' },
        within: [
          { name: 'by', kind: 'text', words: { en: 'Which way', 'zh-CN': '方式' } },
          { name: 'value', kind: 'text', words: { en: 'Address or number', 'zh-CN': '地址或号码' } },
        ],
      },
      { name: 'timeLimit', kind: 'text', words: { en: 'By when it must be asked', 'zh-CN': '申请时限' } },
    ],
  },
  {
    name: 'notTakenIn',
    kind: 'text',
    words: { en: 'Why not all of what was sent could be taken in', 'zh-CN': '未能全部接收的原因' },
  },
  { name: 'link', kind: 'link', words: { en: 'The customer’s private page', 'zh-CN': '客户专属页面链接' } },
];
