import { fileTypeFromBuffer } from 'file-type';

/** As much of a file's beginning as is looked at. Office documents tell what they are a few kilobytes in. */
export const sniffedBytes = 65_536;

/**
 * What a file is by its bytes. What looks like a web page or a drawing that can hold a script is called so, whatever its
 * name says, so that nobody shows it as something harmless; what is nothing known is `application/octet-stream`.
 */
export async function sniffType(head: Uint8Array): Promise<string> {
  const known = await fileTypeFromBuffer(head);
  if (known && known.mime !== 'application/xml') return known.mime;
  const beginning = Buffer.from(head.subarray(0, 4096)).toString('latin1').toLowerCase();
  if (/<svg[\s>]/.test(beginning)) return 'image/svg+xml';
  if (/<(!doctype\s+html|html|head|body|script|iframe|form|meta)[\s>]/.test(beginning)) return 'text/html';
  if (known) return known.mime;
  if (/^begin:vcalendar/.test(beginning.trimStart())) return 'text/calendar';
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

/** Texts in any charset; what holds control characters that no text has is something else. */
function isText(head: Uint8Array): boolean {
  return head.length > 0 && !head.some((byte) => byte < 32 && !textControls.has(byte));
}

/** Backspace to carriage return, and the escape of ISO-2022. */
const textControls = new Set([8, 9, 10, 11, 12, 13, 27]);
