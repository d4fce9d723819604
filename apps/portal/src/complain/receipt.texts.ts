/** What the customer sees when the complaint has arrived. */
export const receiptTexts = {
  title: { en: 'We have your complaint', 'zh-CN': '已收到您的投诉' },
  reference: { en: 'Your reference', 'zh-CN': '投诉编号' },
  keep: {
    en: 'Please keep it, and name it whenever you write or call.',
    'zh-CN': '请妥善保存，来信来电时请一并提供。',
  },
  another: { en: 'Make another complaint', 'zh-CN': '再提交一个投诉' },
} as const;
