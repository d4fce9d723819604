/** The two languages that everything shown to people is written in. */
export interface Words {
  readonly en: string;
  readonly 'zh-CN': string;
}

export type Locale = keyof Words;
export const locales: readonly Locale[] = ['zh-CN', 'en'];

/** The stages as people know them (ISO 10002 clause 7; DESIGN's table of words). */
export const stageWords = {
  receipt: { en: 'Receipt', 'zh-CN': '受理' },
  acknowledgement: { en: 'Acknowledgement', 'zh-CN': '告知确认' },
  investigation: { en: 'Investigation', 'zh-CN': '调查' },
  resolution: { en: 'Resolution', 'zh-CN': '解决' },
  followUp: { en: 'Follow-up', 'zh-CN': '回访' },
  lessonSummary: { en: 'Lesson summary', 'zh-CN': '总结' },
  closed: { en: 'Closed', 'zh-CN': '结案' },
} as const satisfies Record<string, Words>;

export type Stage = keyof typeof stageWords;

/** Puts values into a text's `{places}`; a value that has words itself goes into each language with its own. */
export function fill(words: Words, values: Readonly<Record<string, string | number | Words>> = {}): Words {
  const put = (locale: Locale): string =>
    words[locale].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name] ?? place;
      return String(typeof value === 'object' ? value[locale] : value);
    });
  return { en: put('en'), 'zh-CN': put('zh-CN') };
}
