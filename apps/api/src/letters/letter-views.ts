import { Injectable } from '@nestjs/common';
import type { PublishedRule } from '#casework/published-rule.js';
import { PublishedRules } from '#casework/published-rules.js';
import type { LetterDuty } from '#notifications/letter-duties.js';
import { namesFor } from '#notifications/letter-duties.js';
import type { Placeholder } from '#notifications/letter-placeholders.js';
import { letterPlaceholders } from '#notifications/letter-placeholders.js';
import { isLetterName, letterTitle } from '#notifications/letter-names.js';
import { TimeSource } from '#platform/time-source.js';
import { HouseLetters } from '#rules/house-letters.js';
import { HouseRules } from '#rules/house-rules.js';
import type { RuleVersion } from '#rules/kind-of-rule.js';
import type { RuleDraft } from '#rules/rule-draft.js';
import { RuleDrafts } from '#rules/rule-draft.store.js';
import { RuleNotFound } from '#rules/rules.errors.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { publicationOf } from '../rules/version-view.js';

/** How a version came to be, where the house published it itself. */
export type Publication = Omit<PublishedRule, 'kind' | 'name' | 'version' | 'content'>;

/** One letter, or one part that letters share, in the list of all. */
export interface LetterLine {
  readonly name: string;
  readonly title: Words;
  readonly isPart: boolean;
  readonly languages: readonly Locale[];
  /** The version that new letters are written by. */
  readonly version: number;
  /** How it was published; none where it came as a file. */
  readonly publication?: Publication;
  /** One that was approved and does not count yet. */
  readonly coming?: { readonly version: number; readonly from: number };
  readonly draft?: Pick<RuleDraft, 'id' | 'state' | 'changedAt'>;
  /** What it owes, in words. */
  readonly owes: readonly Words[];
  /** What was published of it and is not in use, because something is wrong with it. */
  readonly refused: readonly { readonly version: number; readonly because: Words }[];
}

/** A name that can be used, and where. */
export interface PlaceholderView {
  readonly path: string;
  readonly kind: Placeholder['kind'];
  readonly words: Words;
  /** The list within which it stands. */
  readonly within?: string;
}

export interface LetterVersion {
  readonly version: number;
  readonly hash: string;
  readonly isInForce: boolean;
  readonly texts: Words;
  readonly publication?: Publication;
}

export interface LetterReading extends LetterLine {
  readonly texts: Words;
  readonly duties: readonly {
    readonly duty: LetterDuty;
    readonly called: Words;
    /** Policies that demand it. */
    readonly by: readonly Words[];
    /** Names of which it is said. */
    readonly names: readonly string[];
  }[];
  readonly placeholders: readonly PlaceholderView[];
  /** Parts that it takes in; of a part, the letters that take it in. */
  readonly related: readonly { readonly name: string; readonly title: Words }[];
  /** The newest first. */
  readonly versions: readonly LetterVersion[];
}

interface Facts {
  readonly book: readonly PublishedRule[];
}

/** The house's letters as an administrator looks at them. */
@Injectable()
export class LetterViews {
  constructor(
    private readonly letters: HouseLetters,
    private readonly house: HouseRules,
    private readonly book: PublishedRules,
    private readonly drafts: RuleDrafts,
    private readonly time: TimeSource,
  ) {}

  async lines(): Promise<LetterLine[]> {
    const facts = { book: await this.book.all() };
    return Promise.all(this.letters.files.names.map((name) => this.line(name, facts)));
  }

  /** @throws RuleNotFound */
  async reading(name: string): Promise<LetterReading> {
    const facts = { book: await this.book.all() };
    const current = this.letters.current;
    const template = current.template(name);
    if (!template) throw new RuleNotFound(`letter "${name}"`);
    return {
      ...(await this.line(name, facts)),
      texts: template.texts,
      duties: this.dutiesOf(name),
      placeholders: placeholdersIn(letterPlaceholders),
      related: current.relatedTo(name).map((one) => ({ name: one, title: letterTitle(one) })),
      versions: this.house
        .of('letter')
        .versionsOf(name)
        .map((one) => versionOf(one, one.version === template.version, facts)),
    };
  }

  private async line(name: string, facts: Facts): Promise<LetterLine> {
    const { version = 0 } = this.letters.current.template(name) ?? {};
    const draft = await this.drafts.aliveOf('letter', name);
    const publication = publicationFor(name, version, facts);
    const now = this.time.now();
    const coming = facts.book.findLast((one) => one.kind === 'letter' && one.name === name && one.from > now);
    return {
      name,
      title: letterTitle(name),
      isPart: !isLetterName(name),
      languages: locales,
      version,
      ...(publication && { publication }),
      ...(coming && { coming: { version: coming.version, from: coming.from } }),
      ...(draft && { draft: { id: draft.id, state: draft.state, changedAt: draft.changedAt } }),
      owes: this.dutiesOf(name).map(({ called }) => called),
      refused: this.letters.refused
        .filter((one) => one.name === name)
        .map((one) => ({ version: one.version, because: one.mistakes[0]?.words ?? { en: '', 'zh-CN': '' } })),
    };
  }

  private dutiesOf(name: string): LetterReading['duties'] {
    if (!isLetterName(name)) return [];
    return this.letters.dutiesOf(name).map((one) => ({ ...one, names: namesFor(one.duty) }));
  }
}

function versionOf({ name, version, hash, form }: RuleVersion, isInForce: boolean, facts: Facts): LetterVersion {
  const { en, 'zh-CN': chinese } = form as unknown as Words;
  const publication = publicationFor(name, version, facts);
  return { version, hash, isInForce, texts: { en, 'zh-CN': chinese }, ...(publication && { publication }) };
}

function publicationFor(name: string, version: number, { book }: Facts): Publication | undefined {
  const found = book.find((one) => one.kind === 'letter' && one.name === name && one.version === version);
  return found && publicationOf(found);
}

/** Every name with its place, those of a list behind the list. */
function placeholdersIn(placeholders: readonly Placeholder[], path = '', list?: string): PlaceholderView[] {
  return placeholders.flatMap(({ name, kind, words, within = [] }) => {
    const here = `${path}${name}`;
    const own = { path: here, kind, words, ...(list !== undefined && { within: list }) };
    if (kind === 'list') return [own, ...placeholdersIn(within, '', here)];
    return [own, ...placeholdersIn(within, `${here}.`, list)];
  });
}
