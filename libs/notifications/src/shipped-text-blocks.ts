import type { TextBlock } from './text-blocks.js';

/** What a house begins with; each can be changed or removed. */
export const shippedTextBlocks: readonly TextBlock[] = [
  {
    id: 'greeting',
    version: 0,
    names: { en: 'Greeting', 'zh-CN': '称呼' },
    texts: { en: 'Dear customer,', 'zh-CN': '尊敬的客户：' },
  },
  {
    id: 'progress',
    version: 0,
    names: { en: 'Where it stands', 'zh-CN': '处理进展' },
    texts: {
      en: 'We are looking into your complaint and will tell you as soon as we know more.',
      'zh-CN': '我们正在核实您反映的问题，一有进展会立即告知您。',
    },
  },
  {
    id: 'ask',
    version: 0,
    names: { en: 'Ask for documents', 'zh-CN': '请补充材料' },
    texts: {
      en: 'To go on we need your order number and, if you have them, pictures of the damage.',
      'zh-CN': '为继续处理，请提供订单号；如有损坏照片，也请一并发来。',
    },
  },
  {
    id: 'sorry',
    version: 0,
    names: { en: 'Apology', 'zh-CN': '致歉' },
    texts: { en: 'We are sorry for the trouble that this has caused you.', 'zh-CN': '给您带来不便，我们深表歉意。' },
  },
  {
    id: 'visit',
    version: 0,
    names: { en: 'Appointment', 'zh-CN': '预约上门' },
    texts: {
      en: 'Our technician will contact you beforehand to agree on a time.',
      'zh-CN': '师傅上门前会先与您联系，确认方便的时间。',
    },
  },
  {
    id: 'closing',
    version: 0,
    names: { en: 'Closing', 'zh-CN': '结尾' },
    texts: { en: 'Yours sincerely,\nCustomer Service', 'zh-CN': '此致\n客户服务部' },
  },
];
