import { Injectable } from '@nestjs/common';
import { letterFactsOf } from '#casework/letter-facts.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { Brand } from '#notifications/brand.js';
import { HouseSender } from '#notifications/house-sender.js';
import { letterPdf } from '#notifications/letter-pdf.js';
import type { LetterMistake, LetterTemplates, WrittenLetter } from '#notifications/letter-templates.js';
import { isLetterName } from '#notifications/letter-names.js';
import { bareFacts, fullFacts } from '#notifications/sample-letters.js';
import type { ActingMember } from '#people/acting-member.js';
import { mayDo } from '#people/permissions.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import { DraftRules } from '#rules/draft-rules.js';
import { HouseLetters } from '#rules/house-letters.js';
import { HouseRules } from '#rules/house-rules.js';
import { RuleNotFound } from '#rules/rules.errors.js';
import type { ComplaintContext, LetterName } from '#workflows/complaint/complaint.context.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { PreviewLetterDto } from './letters.dto.js';

/** A letter as the customer would get it; or why it cannot be written. */
export interface LetterPreview {
  readonly letter: LetterName;
  readonly written?: WrittenLetter;
  readonly mistakes: readonly LetterMistake[];
  readonly facts: LetterFacts;
}

/** Stands in the place of a customer's private link, which nobody else is shown. */
const exampleLink = 'https://complaints.example.org/t/1a2b3c4d5e6f';

/** Writes letters that go nowhere: by what counts, by an earlier version, or by a draft. */
@Injectable()
export class LetterPreviews {
  constructor(
    private readonly letters: HouseLetters,
    private readonly house: HouseRules,
    private readonly drafts: DraftRules,
    private readonly rulebooks: Rulebooks,
    private readonly directory: StaffDirectory,
    private readonly sender: HouseSender,
    private readonly brand: Brand,
    private readonly time: TimeSource,
  ) {}

  /** @throws RuleNotFound */
  async onSample(name: string, asked: PreviewLetterDto): Promise<LetterPreview> {
    const { sample = 'full', locale } = asked;
    const facts = sample === 'bare' ? bareFacts(locale) : fullFacts(locale);
    return this.write(name, asked, () => (sample === 'question' ? { ...facts, isEnquiry: true } : facts));
  }

  /** On a real complaint, of which nothing is shown that its page does not show to the same reader. @throws RuleNotFound */
  async onComplaint(
    name: string,
    asked: PreviewLetterDto,
    complaint: StoredComplaint,
    reader: ActingMember,
  ): Promise<LetterPreview> {
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const { ownerId } = (complaint.snapshot as { context: ComplaintContext }).context;
    const owner = ownerId === undefined ? undefined : await this.directory.find(ownerId);
    return this.write(name, asked, (letter) => {
      const { customerName, ...facts } = letterFactsOf(complaint, letter, rulebook, this.time.now());
      return {
        ...facts,
        locale: asked.locale,
        link: exampleLink,
        ...(owner && { handler: { en: owner.name, 'zh-CN': owner.name } }),
        ...(customerName !== undefined && {
          customerName: mayDo(reader, 'contacts.plain') ? customerName : maskedName(customerName),
        }),
      };
    });
  }

  async pdf({ written, facts }: LetterPreview, { isLarge = false }: PreviewLetterDto): Promise<Buffer | undefined> {
    if (!written) return undefined;
    const { locale, zone } = facts;
    const house = this.sender.of(locale).name;
    const looks = { house, locale, zone, writtenAt: this.time.now(), brand: this.brand, isLarge };
    return letterPdf(written.document, looks);
  }

  private async write(
    name: string,
    asked: PreviewLetterDto,
    factsFor: (letter: LetterName) => LetterFacts,
  ): Promise<LetterPreview> {
    const templates = await this.templatesFor(name, asked);
    const letter = letterFor(name, templates, asked);
    const facts = factsFor(letter);
    // What a letter does not say keeps it from going out, and not from being looked at.
    const mistakes = templates.mistakesIn(name);
    if (mistakes.length > 0) return { letter, facts, mistakes };
    const { locale, isLarge = false } = asked;
    const house = this.sender.of(locale).name;
    return { letter, facts, mistakes, written: templates.write(letter, facts, { house, brand: this.brand, isLarge }) };
  }

  private async templatesFor(name: string, { draftId, version }: PreviewLetterDto): Promise<LetterTemplates> {
    const { current } = this.letters;
    if (!current.template(name)) throw new RuleNotFound(`letter "${name}"`);
    if (draftId !== undefined) {
      const draft = await this.drafts.get(draftId);
      if (draft.kind !== 'letter' || draft.name !== name) throw new RuleNotFound('draft');
      return current.with(name, draft.version, JSON.parse(draft.form) as Words);
    }
    if (version === undefined) return current;
    const { form } = this.house.version('letter', name, version);
    return current.with(name, version, form as unknown as Words);
  }
}

/** The letter itself; a part is shown in one that takes it in. */
function letterFor(name: string, templates: LetterTemplates, { within }: PreviewLetterDto): LetterName {
  if (isLetterName(name)) return name;
  const letters = templates.relatedTo(name).filter(isLetterName);
  return letters.find((one) => one === within) ?? letters[0] ?? 'acknowledgement';
}

/** As little as tells it from another. */
function maskedName(name: string): string {
  return `${[...name][0] ?? ''}***`;
}
