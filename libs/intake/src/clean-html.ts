import sanitizeHtml from 'sanitize-html';

/** What makes a mail look as it was meant, and cannot act or reach out. */
const shown = [
  ...['a', 'abbr', 'address', 'article', 'b', 'big', 'blockquote', 'br', 'caption', 'center', 'cite', 'code', 'col'],
  ...['colgroup', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'font', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img'],
  ...['ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'section', 'small', 'span', 'strike', 'strong'],
  ...['sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul'],
];

const length = /^-?\d{1,4}(\.\d+)?(px|pt|em|rem|%)?$/;
const colour = /^(#[\da-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s.,%]{5,30}\))$/i;
const word = /^[a-z-]{2,20}$/i;

/** Longer HTML is not shown; the text and the original are. */
export const longestHtml = 1_000_000;

/**
 * HTML of a mail, cleaned for display: by a list of what is allowed, so that what nobody thought of is not. Nothing is
 * fetched by it: an image from elsewhere keeps its address in `data-remote-src`, one of the mail's own in
 * `data-content-id`. Links open apart and tell the other site nothing.
 */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html.slice(0, 2 * longestHtml), {
    allowedTags: shown,
    // Their content is no text.
    nonTextTags: ['style', 'script', 'textarea', 'option', 'title', 'noscript', 'template', 'svg', 'math', 'object'],
    disallowedTagsMode: 'discard',
    nestingLimit: 100,
    allowedAttributes: {
      '*': ['align', 'valign', 'dir', 'lang', 'style', 'title', 'bgcolor'],
      a: ['href', 'rel', 'target'],
      img: ['alt', 'width', 'height', 'data-remote-src', 'data-content-id'],
      font: ['color', 'size'],
      table: ['width', 'border', 'cellpadding', 'cellspacing'],
      td: ['width', 'height', 'colspan', 'rowspan'],
      th: ['width', 'height', 'colspan', 'rowspan'],
      ol: ['start'],
    },
    allowedStyles: {
      '*': {
        color: [colour],
        'background-color': [colour],
        'font-size': [length, word],
        'font-weight': [word, /^[1-9]00$/],
        'font-style': [word],
        'text-align': [word],
        'text-decoration': [word],
        'margin-left': [length],
        'padding-left': [length],
        width: [length],
      },
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href = '', title }) => ({
        tagName,
        attribs: {
          ...(/^(https?:|mailto:|tel:)/i.test(href.trim()) && { href: href.trim() }),
          ...(title !== undefined && { title }),
          rel: 'noopener noreferrer nofollow',
          target: '_blank',
        },
      }),
      img: (tagName, { src = '', alt = '', width, height }) => ({
        tagName,
        attribs: {
          alt,
          ...(width !== undefined && { width }),
          ...(height !== undefined && { height }),
          ...sourceOf(src.trim()),
        },
      }),
    },
  });
}

function sourceOf(src: string): Record<string, string> {
  if (/^cid:/i.test(src)) return { 'data-content-id': decodeCid(src.slice(4)) };
  return /^https?:\/\//i.test(src) ? { 'data-remote-src': src } : {};
}

function decodeCid(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
