/** A picture as our cleaned HTML has it: where it is, and never a `src` (`clean-html.ts`). */
const placeholder = /<img\b[^>]*?\sdata-(remote-src|content-id)="([^"]*)"[^>]*>/g;

type Whose = 'remote-src' | 'content-id';

/** Pictures of one mail that are shown. */
const most = 60;

/** What the HTML says of its pictures, as it stands in the attribute, each once: from elsewhere, or those that came along. */
export function picturesIn(html: string, whose: Whose): string[] {
  const found = [...html.matchAll(placeholder)].flatMap(([, kind, value = '']) => (kind === whose ? [value] : []));
  return [...new Set(found)].slice(0, most);
}

/** @param found what is to be shown, as an address of its own, by what the HTML says */
export function withPictures(html: string, found: ReadonlyMap<string, string>): string {
  return html.replace(placeholder, (tag, kind: Whose, value: string) => {
    const picture = found.get(value);
    return picture === undefined ? tag : tag.replace(` data-${kind}="${value}"`, ` src="${picture}"`);
  });
}
