import { decodeUu } from './transfer-encoding.js';

const begin = /^begin(?:-base64)? [0-7]{3,4} (.+)$/;

/** Files in uuencoding that stand in a text between `begin` and `end`, and the text without them. */
export function splitUuencoded(text: string): { rest: string; files: { name: string; content: Buffer }[] } {
  if (!/^begin [0-7]{3,4} /m.test(text)) return { rest: text, files: [] };
  const files: { name: string; content: Buffer }[] = [];
  const rest: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, name] = begin.exec(line) ?? [];
    const end = name === undefined ? -1 : lines.indexOf('end', at);
    if (name === undefined || end < 0 || !lines.slice(at + 1, end).every(isUuLine)) {
      rest.push(line);
      continue;
    }
    const content = decodeUu(Buffer.from(lines.slice(at, end + 1).join('\n'), 'latin1'));
    if (content) files.push({ name: name.trim(), content });
    at = end;
  }
  return { rest: rest.join('\n'), files };
}

/** A length, then at most 60 characters from blank to backquote. People's lines that begin so are longer or have letters. */
function isUuLine(line: string): boolean {
  return line.length <= 64 && /^[ -`]*$/.test(line);
}
