/** A code as a draft of a taxonomy writes it: its titles, and whether it is retired. */
export interface Code {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  readonly isRetired: boolean;
  /** Codes that take its place, between commas. */
  readonly replacedBy: string;
}

const prefix = 'codes.';

export function pathOf(code: string): string {
  return `${prefix}${code}`;
}

/** The titles in English and Chinese, `retired`, and what replaces it, one in a line. */
export function codeOfValue(path: string, value: string): Code {
  const [en = '', zh = '', state = '', replacedBy = ''] = value.split('\n');
  return { code: path.slice(prefix.length), en, zh, isRetired: state === 'retired', replacedBy };
}

export function valueOfCode({ en, zh, isRetired, replacedBy }: Code): string {
  return [en, zh, ...(isRetired ? ['retired', replacedBy] : [])].join('\n');
}

/** Every code in its order, with what is typed and not saved yet; a new one stands below its parent. */
export function codesSaid(
  fields: readonly { readonly path: string; readonly value: string }[],
  typed: Readonly<Record<string, string>> = {},
): Code[] {
  const codes = fields.map(({ path, value }) => codeOfValue(path, typed[path] ?? value));
  const known = new Set(fields.map(({ path }) => path));
  for (const [path, value] of Object.entries(typed)) {
    if (known.has(path)) continue;
    const added = codeOfValue(path, value);
    const parent = parentOf(added.code);
    const last = codes.findLastIndex(({ code }) => parent === undefined || code === parent || isBelow(code, parent));
    codes.splice(last + 1, 0, added);
  }
  return codes;
}

export function parentOf(code: string): string | undefined {
  const dot = code.lastIndexOf('.');
  return dot < 0 ? undefined : code.slice(0, dot);
}

export function isBelow(code: string, other: string): boolean {
  return code.startsWith(`${other}.`);
}

/** What has to be written to retire a code: it takes everything below it along. */
export function retiring(codes: readonly Code[], code: string): Record<string, string> {
  return Object.fromEntries(
    codes
      .filter((one) => !one.isRetired && (one.code === code || isBelow(one.code, code)))
      .map((one) => [pathOf(one.code), valueOfCode({ ...one, isRetired: true })]),
  );
}

/** What has to be written to use a code again: what it stands below is used again with it. */
export function restoring(codes: readonly Code[], code: string): Record<string, string> {
  return Object.fromEntries(
    codes
      .filter((one) => one.isRetired && (one.code === code || isBelow(code, one.code)))
      .map((one) => [pathOf(one.code), valueOfCode({ ...one, isRetired: false, replacedBy: '' })]),
  );
}
