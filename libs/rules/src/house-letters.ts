import type { OnModuleInit } from '@nestjs/common';
import { Injectable, Logger, Optional } from '@nestjs/common';
import type { PublishedLetter } from '#casework/published-letter.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { OwedDuty } from '#notifications/letter-duties.js';
import type { LetterMistake } from '#notifications/letter-templates.js';
import { LetterTemplates } from '#notifications/letter-templates.js';
import { Health } from '#platform/health.js';
import { TimeSource } from '#platform/time-source.js';
import type { LetterName } from '#workflows/complaint/complaint.context.js';
import { dutiesOf } from './letter-duties-of-house.js';

/** A wording of the house that cannot be used here, and why. */
export interface RefusedLetter extends Pick<PublishedLetter, 'name' | 'version'> {
  readonly mistakes: readonly LetterMistake[];
}

/** Letters as they are, and what is not taken up. */
interface Assembled {
  readonly key: string;
  readonly templates: LetterTemplates;
  readonly refused: readonly RefusedLetter[];
}

/**
 * The letters that go out: those of the files, with what the house has published in the place of them. Each is judged once more
 * before it is used, since another release or another policy may have come since it was approved. One that does not hold is not
 * used; the last one that does stays in force, and the process says so as long as that is so.
 */
@Injectable()
export class HouseLetters implements OnModuleInit {
  private readonly logger = new Logger(HouseLetters.name);
  private assembled?: Assembled;
  private ahead?: Assembled;

  constructor(
    readonly files: LetterTemplates,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
    @Optional() private readonly health?: Health,
  ) {}

  onModuleInit(): void {
    this.health?.ask(() => this.refused.map(concern));
  }

  /** By which a letter is written now. */
  get current(): LetterTemplates {
    return this.asOfNow().templates;
  }

  /** What was published and is not used, because something is wrong with it. */
  get refused(): readonly RefusedLetter[] {
    return this.asOfNow().refused;
  }

  /** With everything that was published, whether it counts already or not: what a draft is judged against. */
  get newest(): LetterTemplates {
    this.ahead = this.assembledOf(
      this.rulebooks.publishedLetters.map(({ rule }) => rule),
      this.ahead,
    );
    return this.ahead.templates;
  }

  /** What a letter owes by the policies in force. */
  readonly dutiesOf = (letter: LetterName): readonly OwedDuty[] => dutiesOf(letter, this.rulebooks.policies.values());

  private asOfNow(): Assembled {
    const now = this.time.now();
    const begun = this.rulebooks.publishedLetters.filter(({ from }) => from <= now).map(({ rule }) => rule);
    const assembled = this.assembledOf(begun, this.assembled);
    if (assembled !== this.assembled)
      for (const refused of assembled.refused) this.logger.error(`not in use: ${concern(refused)}`);
    this.assembled = assembled;
    return assembled;
  }

  private assembledOf(published: readonly PublishedLetter[], before?: Assembled): Assembled {
    const policies = [...this.rulebooks.policies.values()].map(({ hash }) => hash);
    const key = [...published.map(({ name, version, hash }) => `${name}@${version} ${hash}`), ...policies].join('\n');
    if (before?.key === key) return before;
    let templates = this.files;
    const refused: RefusedLetter[] = [];
    for (const versions of byName(published))
      for (const { name, version, texts } of versions) {
        const candidate = templates.with(name, version, texts);
        const mistakes = candidate.mistakesIn(name, this.dutiesOf);
        if (mistakes.length === 0) {
          templates = candidate;
          break;
        }
        refused.push({ name, version, mistakes });
      }
    return { key, templates, refused };
  }
}

/** What there is of each name, the latest first; names in the order of their latest. */
function byName(published: readonly PublishedLetter[]): PublishedLetter[][] {
  const names = [...new Set(published.map(({ name }) => name).toReversed())].toReversed();
  return names.map((name) => published.filter((one) => one.name === name).toReversed());
}

function concern({ name, version, mistakes }: RefusedLetter): string {
  const first = mistakes[0]?.words;
  return `letter ${name}@${version}: ${first ? `${first.en} ${first['zh-CN']}` : ''}`;
}
