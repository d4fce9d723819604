import type { Need } from '#customers/care.js';
import { restrictionWords } from '#customers/write-restriction.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** What stands on the page of a complaint about whoever complains, and not about the matter. */
export const personTexts = {
  agreedTitle: { en: 'How you can reach us', 'zh-CN': '关于您的联系方式' },
  agreedWhat: restrictionWords.what,
  agreedUnchanged: restrictionWords.unchanged,
  appealTitle: restrictionWords.appeal,
  pageIsOpen: {
    en: 'This page is never closed: what you write here reaches us.',
    'zh-CN': '本页面不受任何限制，您在此留言我们都会收到。',
  },
  appealHow: {
    en: 'Make a complaint about it. It is always let in, and somebody who has not taken this decision looks at it.',
    'zh-CN': '您可以就此提交投诉。申诉不受任何限制，由未参与本决定的人员审理。',
  },
  appeal: { en: 'Appeal, or complain anew', 'zh-CN': '提出申诉或新的投诉' },

  needsAsk: { en: 'Does something make this harder for you?', 'zh-CN': '您是否需要特别协助？' },
  needsLead: {
    en: 'Tell us what would help. You need not say why, and it changes nothing about how your complaint is judged.',
    'zh-CN': '请告诉我们怎样能帮到您。无需说明原因，也不会影响投诉的处理结果。',
  },
  needsTitle: { en: 'What you told us you need', 'zh-CN': '您告知我们的需要' },
  needsHelp: { en: 'What would help you?', 'zh-CN': '希望我们怎样协助？' },
  needsNote: { en: 'Anything else that helps', 'zh-CN': '其他说明' },
  needsNoteHelp: {
    en: 'For example who speaks for you, or which language. No diagnosis, please.',
    'zh-CN': '例如由谁代您沟通、需要哪种语言。无需填写病情。',
  },
  needsConsent: {
    en: 'I agree that you keep this and use it to help me: for a year, or until I take it back here.',
    'zh-CN': '我同意贵方保存并使用以上信息为我提供协助，期限一年，我可随时在此撤回。',
  },
  needsKeep: { en: 'Keep it', 'zh-CN': '保存' },
  needsChange: { en: 'Change it', 'zh-CN': '修改' },
  needsTakeBack: { en: 'Take it back', 'zh-CN': '撤回同意' },
  needsTakeBackLead: {
    en: 'It is gone at once. All that stays is that your complaint was once marked as one to take special care with.',
    'zh-CN': '撤回后信息立即清除，仅保留该投诉曾被标记为需特别关注这一事实。',
  },
  because: { en: 'Because of', 'zh-CN': '原因' },
  keptUntil: { en: 'You agreed on {day}. We keep it until {until}.', 'zh-CN': '您于 {day} 同意，保存至 {until}。' },
  forThisAlone: {
    en: 'It goes for this complaint.',
    'zh-CN': '仅用于本投诉。',
  },
  chooseNeeds: { en: 'Please choose at least one', 'zh-CN': '请至少选择一项' },
  tickConsent: {
    en: 'Without your consent we keep nothing: please tick the box',
    'zh-CN': '须经您同意方可保存，请勾选',
  },

  proveTitle: { en: 'What else we hold about you', 'zh-CN': '我们持有的其他信息' },
  proveLead: {
    en: 'Whether something was agreed about how you reach us, and what you need in all of your complaints, is shown to nobody but you. Open this page by a link that we send to {address}.',
    'zh-CN':
      '我们与您就联系方式的约定，以及您在所有投诉中的需要，仅向您本人显示。请通过我们发送至 {address} 的链接打开本页面。',
  },
  prove: { en: 'Send me that link', 'zh-CN': '发送链接' },
  proveByPhone: {
    en: 'Whether something was agreed about how you reach us, and what you need in all of your complaints, is shown to nobody but you. We know no e-mail address of yours that could prove it is you: please ask us on the telephone.',
    'zh-CN':
      '我们与您就联系方式的约定，以及您在所有投诉中的需要，仅向您本人显示。您未留邮箱，无法核实身份，请致电询问。',
  },
} as const satisfies Record<string, Words>;

/** The needs, as somebody says them of themselves. */
export const ownNeedWords = {
  largePrint: { en: 'Letters in large print', 'zh-CN': '大字版函件' },
  plainLanguage: { en: 'Plain words', 'zh-CN': '通俗易懂的表述' },
  moreTime: { en: 'More time to answer', 'zh-CN': '更多时间答复' },
  callRather: { en: 'Call me rather than write', 'zh-CN': '请打电话，少发书面函件' },
  writeRather: { en: 'Write to me rather than call', 'zh-CN': '请书面联系，不要打电话' },
  someoneToSpeak: { en: 'Somebody speaks for me', 'zh-CN': '由他人代我沟通' },
  interpreter: { en: 'An interpreter', 'zh-CN': '口译或手语翻译' },
} as const satisfies Record<Need, Words>;
