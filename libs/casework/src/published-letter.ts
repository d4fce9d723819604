import { contentHash } from '#clocks/content-hash.js';
import { DomainError } from '#platform/domain-error.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** A letter, or a part of letters, as the house has worded it itself. What it is judged by is known to whoever writes letters. */
export interface PublishedLetter {
  /** `finalResponse`, or `part-closing`. */
  readonly name: string;
  readonly version: number;
  readonly texts: Words;
  /** Names its content. */
  readonly hash: string;
}

/** An entry of the rule book that should be a letter is none. */
export class LetterUnreadable extends DomainError {
  readonly code = 'letter.unreadable';
  constructor(entry: string) {
    super(`Entry ${entry} of the rule book is no letter in two languages. 规则簿条目 ${entry} 不是双语函件。`);
  }
}

/** The letter as the rule book holds it. */
export function textOfLetter({ en, 'zh-CN': chinese }: Words): string {
  return JSON.stringify({ en, 'zh-CN': chinese });
}

/** @throws LetterUnreadable */
export function readPublishedLetter(
  text: string,
  { name, version }: { name: string; version: number },
): PublishedLetter {
  const content: unknown = JSON.parse(text);
  if (!isWords(content)) throw new LetterUnreadable(`${name}@${version}`);
  const { en, 'zh-CN': chinese } = content;
  return { name, version, texts: { en, 'zh-CN': chinese }, hash: hashOfLetter(content) };
}

/** Names what a letter says, whatever its version. */
export function hashOfLetter({ en, 'zh-CN': chinese }: Words): string {
  return contentHash({ en, 'zh-CN': chinese });
}

function isWords(content: unknown): content is Words {
  return (
    typeof content === 'object' &&
    content !== null &&
    'en' in content &&
    'zh-CN' in content &&
    typeof content.en === 'string' &&
    typeof content['zh-CN'] === 'string'
  );
}
