import type { LetterName } from '#workflows/complaint/complaint.context.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

export interface LetterText {
  /** What the letter tells. */
  readonly says: Words;
  /** What happens next, and what the customer can do. */
  readonly next: Words;
  /** False where nobody has looked at the complaint yet: what was typed into a form is then not sent to an address that may be a stranger's. */
  readonly quotesSubject: boolean;
  /** True where the customer is told by when to expect what. */
  readonly givesDates: boolean;
  /** True where the case may still be taken further. */
  readonly saysHowToGoFurther: boolean;
}

/** Our letters, word for word; the decision and its reasons are in the complaint that they refer to. */
export const letterTexts: Readonly<Record<LetterName, LetterText>> = {
  receiptNotice: {
    says: {
      en: 'We have received your complaint. Its reference is {ref}.',
      'zh-CN': '我们已收到您的投诉，投诉编号为 {ref}。',
    },
    next: {
      en: 'It is now with {handler}. We will confirm what we have understood and what we will do.',
      'zh-CN': '现由{handler}负责。我们将与您核实投诉内容，并告知后续安排。',
    },
    quotesSubject: false,
    givesDates: true,
    saysHowToGoFurther: false,
  },
  acknowledgement: {
    says: {
      en: 'We confirm that we are handling your complaint {ref}.',
      'zh-CN': '您的投诉 {ref} 已受理，特此告知。',
    },
    next: {
      en: '{handler} answers for it from here to the end: it will be investigated, and you will get our answer in writing.',
      'zh-CN': '{handler}将全程负责：我们会进行调查，并以书面形式答复您。',
    },
    quotesSubject: false,
    givesDates: true,
    saysHowToGoFurther: true,
  },
  progressUpdate: {
    says: {
      en: 'This is where your complaint {ref} stands: we are still working on it.',
      'zh-CN': '现向您通报投诉 {ref} 的进展：目前仍在处理中。',
    },
    next: {
      en: '{handler} goes on with it, and you will hear from us again by the dates below.',
      'zh-CN': '{handler}正继续办理，我们将在下列日期前再次与您联系。',
    },
    quotesSubject: true,
    givesDates: true,
    saysHowToGoFurther: false,
  },
  informationRequest: {
    says: {
      en: 'To go on with your complaint {ref} we need some information from you.',
      'zh-CN': '为继续办理您的投诉 {ref}，需要您补充相关情况。',
    },
    next: {
      en: 'Please answer this mail, keeping its subject. {handler} goes on as soon as we have your answer.',
      'zh-CN': '请直接回复本邮件并保留邮件主题。收到您的回复后，{handler}将继续办理。',
    },
    quotesSubject: true,
    givesDates: true,
    saysHowToGoFurther: false,
  },
  reminder: {
    says: {
      en: 'We are waiting for your answer about your complaint {ref}.',
      'zh-CN': '您的投诉 {ref} 仍在等待您的答复，特此提醒。',
    },
    next: {
      en: 'Please answer this mail, keeping its subject. Without an answer we decide on what we know.',
      'zh-CN': '请直接回复本邮件并保留邮件主题。如未收到答复，我们将依据现有情况作出处理。',
    },
    quotesSubject: true,
    givesDates: true,
    saysHowToGoFurther: false,
  },
  holding: {
    says: {
      en: 'We need more time for your complaint {ref} than we had told you, and we are sorry for that.',
      'zh-CN': '您的投诉 {ref} 需要延长办理时间，对此我们深表歉意。',
    },
    next: {
      en: '{handler} goes on with it. The new dates are below.',
      'zh-CN': '{handler}正继续办理，新的期限见下。',
    },
    quotesSubject: true,
    givesDates: true,
    saysHowToGoFurther: true,
  },
  finalResponse: {
    says: {
      en: 'Your complaint {ref} has been decided. This is our final response.',
      'zh-CN': '您的投诉 {ref} 已有处理结论，现作最终答复。',
    },
    next: {
      en: 'Please tell us whether you accept it, by answering this mail. {handler} carries out what we offered.',
      'zh-CN': '请回复本邮件告知您是否接受。{handler}将落实我们提出的补救措施。',
    },
    quotesSubject: true,
    givesDates: true,
    saysHowToGoFurther: true,
  },
  summaryResolution: {
    says: {
      en: 'Your complaint {ref} was settled with you, and we confirm it in writing.',
      'zh-CN': '您的投诉 {ref} 已与您协商办结，特以书面形式确认。',
    },
    next: {
      en: 'You need not do anything. If it is not settled for you, please answer this mail.',
      'zh-CN': '您无需另行操作。如问题尚未解决，请回复本邮件。',
    },
    quotesSubject: true,
    givesDates: false,
    saysHowToGoFurther: true,
  },
  deadlock: {
    says: {
      en: 'We have looked at your complaint {ref} once more and stand by our decision.',
      'zh-CN': '经复核，我们对投诉 {ref} 维持原处理决定。',
    },
    next: {
      en: 'This ends our own procedure.',
      'zh-CN': '本机构内部处理程序至此结束。',
    },
    quotesSubject: true,
    givesDates: false,
    saysHowToGoFurther: true,
  },
  rejection: {
    says: {
      en: 'We cannot take on your complaint {ref}.',
      'zh-CN': '您的投诉 {ref} 我们无法受理。',
    },
    next: {
      en: 'If you see it differently, please answer this mail with your reasons; somebody else will then look at it.',
      'zh-CN': '如您有不同意见，请回复本邮件说明理由，我们将另行安排人员复核。',
    },
    quotesSubject: true,
    givesDates: false,
    saysHowToGoFurther: true,
  },
  referral: {
    says: {
      en: 'Your complaint {ref} belongs to another body, and we have passed it on.',
      'zh-CN': '您的投诉 {ref} 应由其他单位办理，我们已予转交。',
    },
    next: {
      en: 'You will hear from them. You need not send it again.',
      'zh-CN': '相关单位将与您联系，您无需重复提交。',
    },
    quotesSubject: true,
    givesDates: false,
    saysHowToGoFurther: false,
  },
  withdrawalConfirmation: {
    says: {
      en: 'You have withdrawn your complaint {ref}, and we have stopped working on it.',
      'zh-CN': '您已撤回投诉 {ref}，我们已停止办理。',
    },
    next: {
      en: 'If that was not your wish, please answer this mail.',
      'zh-CN': '如并非您的本意，请回复本邮件。',
    },
    quotesSubject: true,
    givesDates: false,
    saysHowToGoFurther: false,
  },
  survey: {
    says: {
      en: 'Your complaint {ref} is closed. How well did we handle it?',
      'zh-CN': '您的投诉 {ref} 已办结，诚邀您评价我们的处理。',
    },
    next: {
      en: 'Please answer this mail with a number from 1 (badly) to 5 (very well), and a word about why.',
      'zh-CN': '请回复本邮件，以 1（很不满意）至 5（非常满意）评分，并可简要说明原因。',
    },
    quotesSubject: true,
    givesDates: false,
    saysHowToGoFurther: false,
  },
};
