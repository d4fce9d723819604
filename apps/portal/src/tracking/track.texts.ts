/** The way to a complaint: by the private link, or by asking for it again. */
export const trackTexts = {
  title: { en: 'Where does it stand?', 'zh-CN': '查询投诉进度' },
  opening: { en: 'Your complaint is being opened …', 'zh-CN': '正在打开您的投诉……' },
  lead: {
    en: 'The private link of your complaint opens it. You got it on the receipt page and in our letters.',
    'zh-CN': '请使用您的私密链接查看投诉。链接在提交成功页面和我们的信函中。',
  },
  code: { en: 'Private link', 'zh-CN': '私密链接' },
  codeHelp: {
    en: 'Paste the whole link, or the part after the # sign.',
    'zh-CN': '请粘贴完整链接，或 # 号之后的部分。',
  },
  open: { en: 'Open the complaint', 'zh-CN': '查看投诉' },
  wrongCode: {
    en: 'This link opens nothing. Perhaps a part is missing, or it was replaced by a newer one.',
    'zh-CN': '此链接无效：可能不完整，或已被新的链接取代。',
  },
  lostTitle: { en: 'Link lost?', 'zh-CN': '找不到链接？' },
  lostLead: {
    en: 'We send it again to the e-mail address that you gave us.',
    'zh-CN': '我们可以把链接重新发送到您登记的邮箱。',
  },
  ref: { en: 'Reference', 'zh-CN': '投诉编号' },
  refHelp: { en: 'For example C-2026-000123-7', 'zh-CN': '例如 C-2026-000123-7' },
  email: { en: 'E-mail address', 'zh-CN': '电子邮箱' },
  sendLink: { en: 'Send me the link', 'zh-CN': '发送链接' },
  sentTitle: { en: 'Please look into your mailbox', 'zh-CN': '请查收邮件' },
  sent: {
    en: 'If reference and address belong together, the link is on its way; it may take some minutes. Otherwise nothing was sent: please check both, or call us.',
    'zh-CN': '如编号与邮箱相符，链接已发出，可能需要几分钟送达。如不相符则不会发送，请核对后重试或致电我们。',
  },
  missing: { en: 'Please fill this in', 'zh-CN': '请填写此项' },
} as const;
