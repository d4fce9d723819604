export type Language = 'en' | 'zh-CN';

/**
 * The language to begin with: the remembered one, else the first of the browser's that we speak, else English.
 * @param wanted language tags (RFC 5646), the most wanted first
 */
export function preferredLanguage(remembered: string | null, wanted: readonly string[]): Language {
  if (remembered === 'en' || remembered === 'zh-CN') return remembered;
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
