/** What went wrong, and what to do about it. */
export const troubleTexts = {
  common: {
    home: { en: 'To the complaint form', 'zh-CN': '返回投诉表单' },
    track: { en: 'Open a complaint', 'zh-CN': '打开投诉' },
    request: { en: 'Number of this request', 'zh-CN': '请求编号' },
    call: {
      en: 'If it goes on, tell us this number by telephone or e-mail.',
      'zh-CN': '如问题持续，请来电或来信并告知此编号。',
    },
  },
  notFound: {
    title: { en: 'This page is not here', 'zh-CN': '页面不存在' },
    says: {
      en: 'The address may be mistyped, or the link may have been replaced by a newer one.',
      'zh-CN': '地址可能有误，或链接已被新的链接取代。',
    },
  },
  notOpen: {
    title: { en: 'Please open it with your private link', 'zh-CN': '请用私密链接打开' },
    says: {
      en: 'A complaint stays open on a device for eight hours, and is then opened again with its private link. If the link is lost, we send it again.',
      'zh-CN': '为保护您的信息，投诉页面在设备上打开八小时后需用私密链接重新打开。链接丢失的，可以重新发送。',
    },
  },
  forbidden: {
    title: { en: 'This was not taken', 'zh-CN': '未能受理此请求' },
    says: {
      en: 'It was sent from another site. Please open the page here and try again.',
      'zh-CN': '请求来自其他网站。请直接打开本页面后重试。',
    },
  },
  tooMany: {
    title: { en: 'A moment, please', 'zh-CN': '请稍候' },
    says: {
      en: 'A great many requests have come from where you are. Nothing that you typed is lost: go back, wait a minute, and send it again.',
      'zh-CN': '来自您所在网络的请求过多。您填写的内容没有丢失：请返回上一页，一分钟后重新提交。',
    },
  },
  tooLarge: {
    title: { en: 'That is too large', 'zh-CN': '内容过大' },
    says: {
      en: 'Go back, leave out or shrink the largest file, and send it again. What you typed is still there.',
      'zh-CN': '请返回上一页，去掉或压缩最大的文件后重新提交。您填写的内容仍在。',
    },
  },
  notRight: {
    title: { en: 'This could not be read', 'zh-CN': '无法识别此请求' },
    says: {
      en: 'Go back and try again. What you typed is still there.',
      'zh-CN': '请返回上一页重试，您填写的内容仍在。',
    },
  },
  broken: {
    title: { en: 'That did not work, and it is our fault', 'zh-CN': '系统出现问题，非常抱歉' },
    says: {
      en: 'Go back and send it again in a minute: sending it twice does no harm, it is still one complaint.',
      'zh-CN': '请返回上一页，一分钟后重新提交。重复提交不会产生多个投诉。',
    },
  },
} as const;
