import { longestLine, longestProse } from '#intake/form-answers.js';
import { fill } from '#workflows/complaint/complaint.words.js';

/** The complaint form and the summary before it is sent. */
export const formTexts = {
  title: { en: 'Make a complaint', 'zh-CN': '提交投诉' },
  lead: {
    en: 'Tell us what went wrong. You get a reference at once, a person reads it, and you can see at any time where it stands. You need no account.',
    'zh-CN': '请告诉我们发生了什么。提交后立即获得投诉编号，由专人阅办，您可随时查看进度，无需注册。',
  },
  colon: { en: ': ', 'zh-CN': '：' },
  optional: { en: 'optional', 'zh-CN': '选填' },
  choose: { en: 'Please choose', 'zh-CN': '请选择' },
  onlyIf: { en: 'Only if it applies', 'zh-CN': '如适用请填写' },
  review: { en: 'Continue to the summary', 'zh-CN': '下一步：核对内容' },
  reviewHelp: {
    en: 'Nothing is sent yet. You see everything once more first.',
    'zh-CN': '此时尚未提交，您可先核对全部内容。',
  },
  next: { en: 'Continue', 'zh-CN': '下一步' },
  back: { en: 'Back', 'zh-CN': '上一步' },
  step: { en: 'Step', 'zh-CN': '步骤' },
  of: { en: 'of', 'zh-CN': '/' },
  faultsTitle: { en: 'Please look at this again', 'zh-CN': '请检查以下内容' },
  faultsHelp: { en: 'Everything that you typed is still here.', 'zh-CN': '您填写的内容均已保留。' },
  summaryTitle: { en: 'Is this right?', 'zh-CN': '请核对' },
  summaryLead: {
    en: 'Please read it once more. It is sent when you press the button below.',
    'zh-CN': '请再次核对。点击下方按钮后正式提交。',
  },
  change: { en: 'Change something', 'zh-CN': '返回修改' },
  send: { en: 'Send the complaint', 'zh-CN': '提交投诉' },
  restored: { en: 'What you typed last time is here again.', 'zh-CN': '已恢复您上次填写的内容。' },
  discard: { en: 'Begin anew', 'zh-CN': '重新填写' },
  suggestions: { en: 'Perhaps this helps already', 'zh-CN': '也许以下内容已能帮到您' },
  proveTitle: { en: 'One moment before we send it', 'zh-CN': '提交前请稍候' },
  proveLead: {
    en: 'A great many complaints have come from where you are, so your browser does a little work first. Nothing is lost.',
    'zh-CN': '来自您所在网络的投诉较多，浏览器需要先完成一项短暂的校验。您填写的内容不会丢失。',
  },
  proving: { en: 'Your browser is working; it is sent by itself in a moment.', 'zh-CN': '正在校验，稍后将自动提交。' },
  waitFirst: {
    en: 'Please wait {seconds} seconds, then press the button.',
    'zh-CN': '请等待 {seconds} 秒后点击提交按钮。',
  },
  trap: { en: 'Leave this field empty', 'zh-CN': '请勿填写此项' },
} as const;

/** Why an answer cannot be taken, beside the field. */
export const faultTexts = {
  missing: { en: 'Please fill this in', 'zh-CN': '请填写此项' },
  missingChoice: { en: 'Please choose one', 'zh-CN': '请选择一项' },
  missingTick: { en: 'Please tick the box', 'zh-CN': '请勾选' },
  missingContact: {
    en: 'Please give an e-mail address or a telephone number',
    'zh-CN': '请至少填写邮箱或电话中的一项',
  },
  tooLongLine: fill(
    { en: 'Please use no more than {most} characters', 'zh-CN': '请不要超过 {most} 个字符' },
    { most: longestLine },
  ),
  tooLongProse: fill(
    {
      en: 'Please use no more than {most} characters; you can attach a longer text as a file',
      'zh-CN': '请不要超过 {most} 个字符，较长的内容可作为附件上传',
    },
    { most: longestProse },
  ),
  notAnAddress: {
    en: 'This is not an e-mail address, such as name@example.org',
    'zh-CN': '邮箱格式不正确，例如 name@example.org',
  },
  notANumber: {
    en: 'This is not a telephone number; digits, spaces and a leading + are right',
    'zh-CN': '电话号码格式不正确，只能包含数字、空格和开头的 +',
  },
  notADate: { en: 'This is not a date, such as 2026-03-31', 'zh-CN': '日期格式不正确，例如 2026-03-31' },
  inTheFuture: { en: 'This day is still to come', 'zh-CN': '日期不能晚于今天' },
  unknown: { en: 'Please choose one of those offered', 'zh-CN': '请从列表中选择' },
} as const;
