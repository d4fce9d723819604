import {
  hour,
  day,
  wholeDay,
  step,
  isNotified,
  taken,
  asked,
  answered,
  found,
  drafted,
  offered,
  fulfilled,
  rated,
  callPromised,
  calledBack,
  thanks,
  smooth,
} from './handling.js';
import type { Matter } from './matter.js';
import type { Step } from './step.js';

/** How a complaint goes. */
export type Plot = (matter: Matter) => readonly Step[];

/** The ways in which the demonstration's complaints go. */
export const plots = {
  smooth,
  /** Refused once; looked at again one rung higher. */
  refused: (matter) => [
    ...taken(matter),
    ...found(matter),
    ...offered(matter),
    step(day, 'customer', 'customer.refused', ({ say }) => ({
      reason: say({
        en: 'That does not make up for three lost days.',
        'zh-CN': '三天误工没有考虑进去，我不接受。',
      }),
    })),
    step(3 * hour, 'lead', 'investigation.resumed', ({ say }) => ({
      reason: say({ en: 'The days off work were not looked at.', 'zh-CN': '误工损失未核实。' }),
    })),
    ...asked(matter),
  ],
  /** The follow-up call finds the customer dissatisfied. */
  dissatisfied: (matter) => [
    ...taken(matter),
    ...asked(matter),
    ...answered(matter),
    ...found(matter),
    ...offered(matter),
    ...fulfilled(),
    ...(isNotified(matter)
      ? [rated(2, 3, { en: 'Took far too long.', 'zh-CN': '拖得太久了。' })]
      : calledBack(false, {
          en: 'It was repaired, but nobody said sorry.',
          'zh-CN': '东西是修好了，可没有一句道歉。',
        })),
  ],
  /** Waits for something that only the customer can send. */
  customerAsked: (matter) => [
    ...taken(matter),
    step(hour, 'owner', 'information.requested', ({ say }) => ({
      questions: say({
        en: 'Please send a photo of the type plate and of the damage.',
        'zh-CN': '请提供机身铭牌照片和损坏部位照片。',
      }),
    })),
  ],
  /** Waits for a department. */
  departmentAsked: (matter) => [...taken(matter), callPromised(), ...asked(matter)],
  /** Offered; the customer has not answered. */
  offered: (matter) => [...taken(matter), ...found(matter), ...offered(matter)],
  /** Drafted; somebody above has to agree if it costs much. */
  drafted: (matter) => [...taken(matter), ...found(matter), drafted(matter)],
  /** Being put right. */
  fulfilling: (matter) => [...taken(matter), ...found(matter), ...offered(matter), ...fulfilled().slice(0, 2)],
  /** Waits for the follow-up call; tried once. */
  followUp: (matter) => [
    ...taken(matter),
    ...found(matter),
    ...offered(matter),
    ...fulfilled(),
    ...calledBack(true, thanks).slice(0, 1),
    step(2 * hour, 'colleague', 'followUp.attempted'),
  ],
  /** Waits for its lesson. */
  lesson: (matter) => [
    ...taken(matter),
    ...found(matter),
    ...offered(matter),
    ...fulfilled(),
    ...calledBack(true, thanks),
  ],
  /** Taken on, and then left alone: its clocks run out and it climbs. */
  forgotten: (matter) => taken(matter),
  /** Nobody has taken it yet. */
  unassigned: () => [],
  /** The customer chases, with a lawyer; a manager steps in. */
  heated: (matter) => [
    ...taken(matter),
    step(day, 'customer', 'customer.chased', ({ say }) => ({
      text: say({ en: 'Where does it stand?', 'zh-CN': '到底处理到哪一步了？' }),
    })),
    step(3 * hour, 'owner', 'contact.recorded', ({ say }) => ({
      direction: 'in',
      channel: 'phone',
      summary: say({
        en: 'Shouts, threatens with a lawyer and the newspaper. Was listened to, calmer at the end.',
        'zh-CN': '情绪激动，声称找律师和媒体。耐心倾听后有所缓和。',
      }),
      mood: 'hostile',
    })),
    step(5, 'owner', 'trigger.noticed', ({ say }) => ({
      trigger: 'lawyer',
      explanation: say({ en: 'A lawyer has been asked.', 'zh-CN': '客户表示已委托律师。' }),
    })),
    step(hour, 'manager', 'instruction.given', ({ now, say }) => ({
      text: say({
        en: 'Visit the customer tomorrow with the lead; bring the apology in writing.',
        'zh-CN': '明日由主管陪同上门致歉，携带书面说明，并当日回报。',
      }),
      dueAt: now + 2 * wholeDay,
      promiseId: 'promise-2',
    })),
    ...asked(matter),
  ],
  /** A promise is made, cannot be kept, and is moved with the customer. */
  promiseMoved: (matter) => [
    ...taken(matter),
    ...asked(matter),
    step(2 * day, 'owner', 'promise.renegotiated', ({ now, say }) => ({
      promiseId: 'promise-1',
      newPromiseId: 'promise-2',
      text: say({ en: 'An answer by the end of the week', 'zh-CN': '本周内给您答复' }),
      dueAt: now + 3 * wholeDay,
      agreedHow: say({ en: 'Agreed on the telephone', 'zh-CN': '电话中客户同意' }),
    })),
  ],
  /** Where a notice suffices as acknowledgement there is no such lane. */
  settledAtOnce: (matter) =>
    isNotified(matter)
      ? smooth(matter)
      : [
          ...taken(matter).slice(0, 3),
          step(10, 'owner', 'complaint.settledAtOnce', ({ say }) => ({
            acceptance: say({
              en: 'The customer said on the telephone: "That settles it for me."',
              'zh-CN': '客户电话中表示：“这样就行了。”',
            }),
            outcome: 'upheld',
            remedies: [{ id: 'r-1', kind: 'apology', description: matter.remedy.description }],
          })),
        ],
  withdrawn: (matter) => [
    ...taken(matter),
    step(day, 'customer', 'customer.withdrew', ({ say }) => ({
      reason: say({ en: 'It arrived after all.', 'zh-CN': '已经收到了，不用处理了。' }),
    })),
  ],
  referred: (matter) => [
    ...taken(matter).slice(0, 2),
    step(hour, 'owner', 'complaint.referred', ({ say }) => ({
      to: say({ en: 'The insurer', 'zh-CN': '承保保险公司' }),
      reason: say({
        en: 'The extended warranty is the insurer’s; they have the file.',
        'zh-CN': '延保由保险公司承保，资料已转交。',
      }),
    })),
  ],
} as const satisfies Record<string, Plot>;

export type PlotName = keyof typeof plots;
