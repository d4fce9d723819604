import type { AuthenticationResults } from '#casework/message.js';
import type { HeaderField } from '../mime/header-block.js';

const methods = ['spf', 'dkim', 'dmarc', 'arc'] as const;

/**
 * What the mail server that is trusted found out about the sender (RFC 8601). Anybody may write such a field, so only the
 * topmost one counts, which a mail server writes above all that came with the mail, and only under the trusted name.
 * @param trusted the name by which that server calls itself, its authserv-id
 */
export function toldResults(fields: readonly HeaderField[], trusted: string): AuthenticationResults | undefined {
  const topmost = fields.find(({ name }) => name === 'authentication-results')?.raw;
  if (topmost === undefined) return undefined;
  const [server = '', ...results] = withoutComments(topmost.slice(0, 8192)).split(';');
  // A version may stand behind the name.
  const name = server
    .trim()
    .split(/\s+/)[0]
    ?.replace(/^"(.*)"$/, '$1');
  if (name?.toLowerCase() !== trusted.toLowerCase()) return undefined;
  const told: { spf?: string; dkim?: string; dmarc?: string; arc?: string } = {};
  for (const result of results) {
    const [, method = '', value = ''] = /^\s*([a-z-]+)(?:\/\d+)?\s*=\s*([a-z]+)/i.exec(result) ?? [];
    const known = methods.find((one) => one === method.toLowerCase());
    // Of several signatures a good one is enough.
    if (known !== undefined && told[known] !== 'pass') told[known] = value.toLowerCase();
  }
  return { ...told, by: trusted };
}

/** Comments are in parentheses, also one within another, and say nothing to machines. */
function withoutComments(text: string): string {
  let depth = 0;
  let rest = '';
  for (const letter of text) {
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) rest += letter;
  }
  return rest;
}
