import type { Words } from '#workflows/complaint/complaint.words.js';

/** A piece of a line: some text, or the end of the line. */
export type Run =
  { readonly text: string; readonly strong?: true; readonly href?: string } | { readonly isBreak: true };

/** One thing under another in a letter. `quote` is what people wrote, `box` what matters most, `note` the small print. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph' | 'quote' | 'box' | 'note'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | {
      readonly kind: 'rows';
      readonly rows: readonly { readonly term: readonly Run[]; readonly detail: readonly Run[] }[];
    }
  | { readonly kind: 'button'; readonly text: string; readonly href: string };

/** A letter without any look: the same becomes HTML, plain text and PDF. */
export interface LetterDocument {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What is wrong with the markup of a letter. */
export class MarkupRefused extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}

const kinds = { h2: 'heading', p: 'paragraph', blockquote: 'quote', aside: 'box', small: 'note' } as const;
const rows = ['li', 'dt', 'dd'];
const inner = ['strong', 'br', 'a'];
const outer = ['title', 'ul', 'dl', 'nav', ...Object.keys(kinds)];

/** A tag, some text, or a "<" that begins no tag. */
export const token = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z]+="[^"<>]*")*)\s*>|[^<]+|</g;

/** Whether a letter has such an element at all. */
export function isLetterTag(tag: string): boolean {
  return [...outer, ...inner, ...rows].includes(tag);
}

interface Element {
  readonly tag: string;
  readonly href?: string;
  readonly children: (Element | string)[];
}

/**
 * Reads a letter: well-formed, and with nothing but the tags that a letter has, so that no template and nothing that
 * was put into one can bring a script, an image or a style along.
 * @throws MarkupRefused with what is wrong
 */
export function readMarkup(markup: string): LetterDocument {
  const { children } = treeOf(markup);
  let title = '';
  const blocks: Block[] = [];
  for (const child of children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') throw new MarkupRefused(outside(child));
    } else if (child.tag === 'title') title = plain(child);
    else blocks.push(...blockOf(child));
  }
  return { title, blocks };
}

function treeOf(markup: string): Element {
  const root: Element = { tag: '', children: [] };
  const open = [root];
  for (const [whole, slash = '', tag, attributes = ''] of markup.matchAll(token)) {
    const current = open.at(-1) ?? root;
    if (tag === undefined) {
      if (whole === '<') throw new MarkupRefused(noElement);
      current.children.push(decoded(whole));
    } else if (slash !== '') {
      if (current.tag !== tag) throw new MarkupRefused(wrongEnd(tag, current.tag));
      open.pop();
    } else {
      const element = { tag, ...hrefIn(tag, attributes), children: [] };
      current.children.push(element);
      if (tag !== 'br') open.push(element);
    }
  }
  const left = open.at(-1);
  if (left && left !== root) throw new MarkupRefused(notClosed(left.tag));
  return root;
}

function hrefIn(tag: string, attributes: string): { href?: string } {
  if (attributes.trim() === '') return {};
  const [, name, value = ''] = /^\s+([a-z]+)="([^"]*)"$/.exec(attributes) ?? [];
  const href = decoded(value);
  if (tag !== 'a' || name !== 'href') throw new MarkupRefused(hasAttributes(tag, attributes));
  if (!/^(https?:\/\/|mailto:)/.test(href)) throw new MarkupRefused(badLink);
  return { href };
}

function blockOf(element: Element): Block[] {
  const { tag } = element;
  if (tag in kinds) {
    const runs = runsOf(element);
    return runs.length === 0 ? [] : [{ kind: kinds[tag as keyof typeof kinds], runs }];
  }
  if (tag === 'ul') {
    const items = within(element, ['li']).map(runsOf);
    return items.length === 0 ? [] : [{ kind: 'list', items }];
  }
  if (tag === 'dl') {
    const cells = within(element, ['dt', 'dd']);
    const rows = cells.flatMap((cell, index) => {
      const detail = cells[index + 1];
      if (cell.tag === 'dd') return [];
      if (detail?.tag !== 'dd')
        throw new MarkupRefused({ en: 'a <dt> is followed by its <dd>', 'zh-CN': '<dt> 之后须有对应的 <dd>' });
      return [{ term: runsOf(cell), detail: runsOf(detail) }];
    });
    return rows.length === 0 ? [] : [{ kind: 'rows', rows }];
  }
  if (tag === 'nav') {
    const [link] = within(element, ['a']);
    if (link?.href === undefined)
      throw new MarkupRefused({ en: '<nav> holds one link', 'zh-CN': '<nav> 中须有一个链接' });
    return [{ kind: 'button', text: plain(link), href: link.href }];
  }
  throw new MarkupRefused(notHere(tag));
}

export function outside(text: string): Words {
  const said = text.trim().slice(0, 40);
  return { en: `"${said}" stands outside of any element`, 'zh-CN': `“${said}”不在任何标签之内` };
}

export const noElement: Words = { en: '"<" begins no element; write &lt;', 'zh-CN': '“<”不是标签的开头，请写作 &lt;' };

export const badLink: Words = {
  en: 'a link begins with https://, http:// or mailto:',
  'zh-CN': '链接须以 https://、http:// 或 mailto: 开头',
};

export function wrongEnd(tag: string, open: string): Words {
  return open === ''
    ? { en: `</${tag}> closes nothing`, 'zh-CN': `</${tag}> 没有对应的开头` }
    : { en: `</${tag}> closes <${open}>`, 'zh-CN': `</${tag}> 与 <${open}> 不对应` };
}

export function notClosed(tag: string): Words {
  return { en: `<${tag}> is not closed`, 'zh-CN': `<${tag}> 没有结束` };
}

export function hasAttributes(tag: string, attributes: string): Words {
  return { en: `<${tag}> has the attributes${attributes}`, 'zh-CN': `<${tag}> 带有不允许的属性：${attributes.trim()}` };
}

export function notHere(tag: string): Words {
  return {
    en: `<${tag}> cannot stand here; a letter has ${outer.join(', ')}`,
    'zh-CN': `此处不能使用 <${tag}>；函件中可用：${outer.join('、')}`,
  };
}

function notWithin(tag: string, parent: string): Words {
  return { en: `<${tag}> cannot stand in <${parent}>`, 'zh-CN': `<${tag}> 不能放在 <${parent}> 中` };
}

function within({ tag, children }: Element, allowed: readonly string[]): Element[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') {
      if (child.trim() === '') return [];
      throw new MarkupRefused({ en: `text stands directly in <${tag}>`, 'zh-CN': `<${tag}> 中不能直接写文字` });
    }
    if (!allowed.includes(child.tag)) throw new MarkupRefused(notWithin(child.tag, tag));
    return [child];
  });
}

function runsOf(element: Element): Run[] {
  const runs = gathered(element, {});
  // White space at the ends of a line is how the template was written, not what it says.
  return trimmed(runs.filter((run) => 'isBreak' in run || run.text !== ''));
}

function gathered({ tag, children }: Element, manner: { strong?: true; href?: string }): Run[] {
  return children.flatMap((child): Run[] => {
    if (typeof child === 'string') return [{ text: collapsed(child), ...manner }];
    if (!inner.includes(child.tag)) throw new MarkupRefused(notWithin(child.tag, tag));
    if (child.tag === 'br') return [{ isBreak: true }];
    const more = child.tag === 'strong' ? { strong: true as const } : {};
    return gathered(child, { ...manner, ...more, ...(child.href !== undefined && { href: child.href }) });
  });
}

function trimmed(runs: readonly Run[]): Run[] {
  return runs
    .map((run, index): Run => {
      if ('isBreak' in run) return run;
      const begins = index === 0 || 'isBreak' in (runs[index - 1] ?? {});
      const ends = index === runs.length - 1 || 'isBreak' in (runs[index + 1] ?? {});
      const text = begins ? run.text.trimStart() : run.text;
      return { ...run, text: ends ? text.trimEnd() : text };
    })
    .filter((run) => 'isBreak' in run || run.text !== '');
}

/** A line end in a template is a space, but not between Chinese characters. */
function collapsed(text: string): string {
  return text.replace(/\s+/gu, (space, at: number) => {
    const isBetweenHan = isHan(text[at - 1]) && isHan(text[at + space.length]);
    return isBetweenHan && space.includes('\n') ? '' : ' ';
  });
}

function isHan(character = ''): boolean {
  return character >= '⺀' && character <= '￯';
}

function plain(element: Element): string {
  return runsOf(element)
    .map((run) => ('isBreak' in run ? ' ' : run.text))
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  '#x27': "'",
  '#39': "'",
  '#x60': '`',
  '#x3D': '=',
};

function decoded(text: string): string {
  return text.replace(/&([a-z]+|#\d+|#x[\dA-F]+);/gi, (whole, name: string) => entities[name] ?? whole);
}
