/** A piece of a line: plain, strong, or a link. */
export interface NoticeRun {
  readonly text: string;
  readonly isStrong?: true;
  readonly address?: string;
}

/** One block of a notice; its template gives each its element. */
export interface NoticeBlock {
  readonly heading?: readonly NoticeRun[];
  readonly paragraph?: readonly NoticeRun[];
  readonly items?: readonly (readonly NoticeRun[])[];
}

const strong = String.raw`\*\*(?<strong>[^*]+)\*\*`;
// No other scheme than these becomes a link; what looks like one stays text.
const link = String.raw`\[(?<words>[^\]]+)\]\((?<address>(?:https?:\/\/|mailto:|tel:)[^\s()]+)\)`;
const sign = new RegExp(`${strong}|${link}`, 'g');

/**
 * A notice as people write it in a file: paragraphs between blank lines, `#` before a heading, `-` before the items of a
 * list, `**strong**` and `[words](address)`. Everything else is text, and so is all HTML.
 */
export function readNotice(text: string): NoticeBlock[] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .flatMap((block) => blocksOf(block.split(/\r?\n/)));
}

/** A heading needs no blank line below it, nor a list one above. */
function blocksOf(lines: readonly string[]): NoticeBlock[] {
  const [first = '', ...rest] = lines;
  const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(first)?.[1];
  if (heading !== undefined) return [{ heading: runsOf(heading) }, ...(rest.length > 0 ? blocksOf(rest) : [])];
  const listAt = lines.findIndex(isItem);
  if (listAt === -1) return [{ paragraph: runsOf(joined(lines)) }];
  if (listAt > 0) return [{ paragraph: runsOf(joined(lines.slice(0, listAt))) }, ...blocksOf(lines.slice(listAt))];
  const items: string[] = [];
  for (const line of lines) {
    if (isItem(line)) items.push(line.replace(/^\s*[-*]\s+/, ''));
    else items.push(joined([items.pop() ?? '', line]));
  }
  return [{ items: items.map(runsOf) }];
}

const isItem = (line: string): boolean => /^\s*[-*]\s+\S/.test(line);

/** Lines of one paragraph; between two Chinese characters there is no space. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join(' ')
    .replaceAll(/(?<=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]) (?=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef])/g, '');
}

function runsOf(line: string): NoticeRun[] {
  const runs: NoticeRun[] = [];
  let at = 0;
  for (const { index, groups, 0: whole } of line.matchAll(sign)) {
    if (index > at) runs.push({ text: line.slice(at, index) });
    at = index + whole.length;
    runs.push(
      groups?.['strong'] === undefined
        ? { text: groups?.['words'] ?? '', address: groups?.['address'] ?? '' }
        : { text: groups['strong'], isStrong: true },
    );
  }
  if (at < line.length) runs.push({ text: line.slice(at) });
  return runs;
}
