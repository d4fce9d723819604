/** What stands around every page. */
export const frameTexts = {
  skip: { en: 'Skip to the content', 'zh-CN': '跳到正文' },
  track: { en: 'Where does it stand?', 'zh-CN': '查询进度' },
  language: { en: '中文', 'zh-CN': 'English' },
  menu: { en: 'Pages', 'zh-CN': '页面导航' },
} as const;
