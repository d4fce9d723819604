import type { PublishedRule, RuleKind } from '#casework/published-rule.js';

/** One version of a rule, and how it stands. */
export interface VersionView {
  readonly version: number;
  readonly hash: string;
  /** Complaints received now begin under it. */
  readonly isInForce: boolean;
  /** Complaints that run under it. */
  readonly running: number;
  /** How it was published, where that was done in the console; the others came as files. */
  readonly publication?: Omit<PublishedRule, 'kind' | 'name' | 'version' | 'content'>;
}

/** @param running what runs, each under one content */
export function versionViewOf(
  {
    kind,
    name,
    version,
    hash,
  }: { readonly kind: RuleKind; readonly name: string; readonly version: number; readonly hash: string },
  hashInForce: string | undefined,
  running: readonly { readonly hash: string; readonly complaints: number }[],
  book: readonly PublishedRule[],
): VersionView {
  const published = book.find((rule) => rule.kind === kind && rule.name === name && rule.version === version);
  return {
    version,
    hash,
    isInForce: hash === hashInForce,
    running: running.filter((one) => one.hash === hash).reduce((sum, { complaints }) => sum + complaints, 0),
    ...(published && { publication: publicationOf(published) }),
  };
}

export function publicationOf({
  kind: _kind,
  name: _name,
  version: _version,
  content: _content,
  ...rest
}: PublishedRule) {
  return rest;
}
