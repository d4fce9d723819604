/** What stands around every page. */
export const frameTexts = {
  skip: { en: 'Skip to the content', 'zh-CN': '跳到正文' },
  track: { en: 'Where does it stand?', 'zh-CN': '查询进度' },
  language: { en: '中文', 'zh-CN': 'English' },
  contact: { en: 'How to reach us', 'zh-CN': '联系我们' },
  phone: { en: 'Telephone', 'zh-CN': '电话' },
  email: { en: 'E-mail', 'zh-CN': '邮箱' },
  hours: { en: 'Hours', 'zh-CN': '服务时间' },
  address: { en: 'Address', 'zh-CN': '地址' },
  privacy: { en: 'Privacy notice', 'zh-CN': '隐私声明' },
  menu: { en: 'Pages', 'zh-CN': '页面导航' },
} as const;
