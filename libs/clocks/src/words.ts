/** A text for people in each language that the system speaks. */
export interface Words {
  readonly en: string;
  readonly 'zh-CN': string;
}
