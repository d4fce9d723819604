import { Controller, Get } from '@nestjs/common';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import { actWords, choiceWords, eventFieldWords } from '#workflows/complaint/complaint.fields.js';
import { findingWords, outcomeWords, remedyWords } from '#workflows/complaint/complaint.letter-facts.js';
import { roleWords } from '#workflows/complaint/complaint.roles.js';
import { clockWords, eventWords, fieldWords, stateWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { severityWords } from '#notifications/write-alert.js';
import { Configuration } from '#platform/configuration.js';
import { Needs } from '../access/needs.js';
import type { Choosable } from './taxonomies.js';
import { choosable } from './taxonomies.js';

type Vocabulary = Readonly<Record<string, Words>>;

const vocabularies = {
  stages: stageWords,
  states: stateWords,
  clocks: clockWords,
  events: eventWords,
  roles: roleWords,
  severities: severityWords,
  letters: letterWords,
  outcomes: outcomeWords,
  findings: findingWords,
  remedies: remedyWords,
  facts: named(fieldWords.context),
  fields: eventFieldWords,
  acts: named(actWords),
} satisfies Readonly<Record<string, Vocabulary>>;

/** What a client has to know of the house before it shows anything. */
export interface HouseView {
  /** The time zone of the calendar in force; dates are read in it wherever the reader is (IANA). */
  readonly zone: string;
  /** Everything in it is made up, and the pages say so. */
  readonly isDemonstration: boolean;
  /** What everything is called, in both languages, so that every page says it as the workflow does. */
  readonly words: Readonly<Record<keyof typeof vocabularies | 'reasons' | 'policies', Vocabulary>>;
  /** What can be chosen in the fields of events, by field and value. */
  readonly choices: Readonly<Record<string, Vocabulary>>;
  /** Codes that complaints and lessons are sorted by. */
  readonly categories: readonly Choosable[];
  readonly causes: readonly Choosable[];
}

@Controller('api/house')
@Needs('document.read')
export class HouseController {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  house(): HouseView {
    return {
      zone: this.rulebooks.currentRulebook().calendar.zone,
      isDemonstration: this.configuration.DEMONSTRATION === 'yes',
      words: { ...vocabularies, ...this.wordsOfPolicies() },
      choices: choiceWords,
      categories: choosable(this.rulebooks.taxonomy('categories')),
      causes: choosable(this.rulebooks.taxonomy('causes')),
    };
  }

  /** What policies are called, and the reasons for which they let a deadline be extended. */
  private wordsOfPolicies(): Record<'reasons' | 'policies', Vocabulary> {
    const policies = [...this.rulebooks.policies.values()];
    return {
      policies: Object.fromEntries(policies.map(({ name, title }) => [name, title])),
      reasons: Object.fromEntries(policies.flatMap(({ reasons }) => Object.entries(reasons))),
    };
  }
}

function named(words: Readonly<Record<string, Words | undefined>>): Vocabulary {
  return Object.fromEntries(Object.entries(words).flatMap(([name, one]) => (one ? [[name, one]] : [])));
}
