import type { ReadAttachment, ReadBody } from './body-content.js';
import { textOfHtml } from './html-text.js';
import { textOfRtf } from './rtf-text.js';
import type { TnefContent } from './tnef.js';
import { bodiesOf, readTnef } from './tnef.js';

/**
 * The body with what Outlook packed into a `winmail.dat`, which no other program opens: its files beside the others, and
 * its message where the mail has none. One that cannot be read, or holds no file, stays as it came.
 */
export function withWinmailUnpacked(body: ReadBody, hints: readonly string[]): ReadBody {
  if (!body.attachments.some(mayBeWinmail)) return body;
  let { text, html } = body;
  const attachments = body.attachments.flatMap((one) => {
    const content = mayBeWinmail(one) ? readTnef(bufferOf(one.content), hints) : undefined;
    if (!content) return [one];
    if (text.trim() === '') text = textIn(content);
    html ??= content.html;
    const files = filesOf(content);
    return files.length > 0 ? files : [one];
  });
  return { text, ...(html !== undefined && { html }), attachments };
}

function mayBeWinmail({ declaredType, name = '' }: ReadAttachment): boolean {
  return /^application\/(vnd\.)?ms-tnef$/.test(declaredType) || /^(winmail|win)[\w-]{0,10}\.dat$/i.test(name);
}

function textIn({ text, html, rtf }: TnefContent): string {
  return text ?? (html === undefined ? (rtf ? textOfRtf(rtf) : '') : textOfHtml(html));
}

/** Its files; and the message as RTF, which is shown nowhere else. */
function filesOf({ rtf, files }: TnefContent): ReadAttachment[] {
  const message = rtf ? bodiesOf({ rtf, files: [] }, 'body') : [];
  return [...files, ...message].map(({ name, declaredType = 'application/octet-stream', contentId, content }) => ({
    ...(name !== undefined && { name }),
    declaredType,
    inline: contentId !== undefined,
    ...(contentId !== undefined && { contentId }),
    content,
  }));
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
