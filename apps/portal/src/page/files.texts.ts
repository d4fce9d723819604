import { fill } from '#workflows/complaint/complaint.words.js';
import { largestFile } from '#casework/file.store.js';
import { mostFiles } from '#intake/form-draft.store.js';

/** Choosing, sending and taking back files. */
export const filesTexts = {
  limits: fill(
    {
      en: 'Up to {most} files of {size} MB each. Photos, PDF, Word, Excel, sound and video are fine.',
      'zh-CN': '最多 {most} 个文件，每个不超过 {size} MB。支持照片、PDF、Word、Excel、音频和视频。',
    },
    { most: mostFiles, size: largestFile / 1024 / 1024 },
  ),
  choose: { en: 'Choose files', 'zh-CN': '选择文件' },
  camera: { en: 'Take a photo', 'zh-CN': '拍照' },
  drop: { en: 'or drop them here', 'zh-CN': '或拖放到此处' },
  kept: { en: 'Already sent', 'zh-CN': '已上传' },
  remove: { en: 'Remove', 'zh-CN': '移除' },
  removeLater: { en: 'Remove when I continue', 'zh-CN': '下一步时移除' },
  sending: { en: 'Sending', 'zh-CN': '上传中' },
  failed: { en: 'could not be sent; please try again', 'zh-CN': '上传失败，请重试' },
  waiting: {
    en: 'Your files are still being sent. The form goes on by itself as soon as they are here.',
    'zh-CN': '文件仍在上传，完成后会自动继续。',
  },
  without: {
    en: 'Not every file was taken; the form says which. Press the button again to go on without them.',
    'zh-CN': '部分文件未能上传，表单中已注明。再次点击按钮，将不带这些文件继续。',
  },
  tooLarge: { en: 'is too large and was left out', 'zh-CN': '文件过大，未上传' },
  tooMany: fill(
    { en: 'was left out: no more than {most} files', 'zh-CN': '未上传：最多 {most} 个文件' },
    { most: mostFiles },
  ),
} as const;
