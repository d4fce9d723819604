/** What stands around every page. */
export const frameTexts = {
  skip: { en: 'Skip to the content', 'zh-CN': '跳到正文' },
  complain: { en: 'Make a complaint', 'zh-CN': '提交投诉' },
  track: { en: 'Where does it stand?', 'zh-CN': '查询进度' },
  language: { en: '中文', 'zh-CN': 'English' },
  languageLabel: { en: '切换到中文', 'zh-CN': 'Switch to English' },
  contact: { en: 'You can also reach us by', 'zh-CN': '您也可以通过以下方式联系我们' },
  privacy: { en: 'How we use your data', 'zh-CN': '个人信息处理说明' },
  menu: { en: 'Pages', 'zh-CN': '页面导航' },
} as const;
