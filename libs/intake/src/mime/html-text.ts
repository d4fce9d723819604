import { convert } from 'html-to-text';

/** HTML as the text that a reader sees. What is not shown (scripts, styles, addresses of links) is not in it. */
export function textOfHtml(html: string): string {
  return convert(html, {
    wordwrap: false,
    // The whole of it: broken pages have text outside their body.
    baseElements: { selectors: [], returnDomByDefault: true },
    limits: { maxInputLength: 4_000_000, maxDepth: 100 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      ...['img', 'style', 'script', 'title', 'template', 'object'].map((selector) => ({ selector, format: 'skip' })),
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'blockquote', options: { trimEmptyLines: false } },
    ],
  }).trim();
}
