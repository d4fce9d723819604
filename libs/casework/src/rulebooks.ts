import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '#clocks/calendar.js';
import { loadCalendars } from '#clocks/calendar-file.js';
import type { Policy } from '#clocks/policy.js';
import { loadPolicies } from '#clocks/policy-file.js';
import { DomainError } from '#platform/domain-error.js';
import type { TimeSource } from '#platform/time-source.js';
import type { ComplaintMachine } from '#workflows/complaint/complaint.advance.js';
import type { Redress } from '#workflows/complaint/complaint.letter-facts.js';
import type { Dated } from './dated-rules.js';
import { DatedRules } from './dated-rules.js';
import type { Definition } from './definition.js';
import { machineOf, pinOf, readDefinition } from './definition.js';
import { DefinitionText } from './definition-text.js';
import { fileOf, readFrozenCalendar, readFrozenPolicy, textsIn } from './frozen-files.js';
import { WorkflowRefused, lint, located } from './lint.js';
import type { Pins, Rulebook } from './rulebook.js';
import { loadRedress } from './redress-file.js';
import { pinsOf } from './rulebook.js';
import { loadTaxonomies } from './taxonomy-file.js';
import type { Taxonomy } from './taxonomy.js';

/** What complaints are handled under: a definition, a policy or a calendar that nobody has published here. */
export class RulebookUnknown extends DomainError {
  readonly code = 'rulebook.unknown';
}

/** Everything in a folder of workflows: what is in force now, and what was ever frozen for complaints that run under it. */
export interface Published {
  /** Oldest first. */
  readonly definitions: readonly Definition[];
  readonly policies: ReadonlyMap<string, Policy>;
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly frozenPolicies: readonly Policy[];
  readonly frozenCalendars: readonly Calendar[];
  /** What complaints and lessons are sorted by. */
  readonly taxonomies: ReadonlyMap<string, Taxonomy>;
  /** Where customers can go further, by policy. */
  readonly redress: ReadonlyMap<string, Redress>;
}

/** The rulebooks that complaints can be handled under. */
export class Rulebooks {
  private readonly machines = new Map<string, ComplaintMachine>();
  private dated = new DatedRules();

  /**
   * @param ground what the files say, and all that was ever frozen in them
   * @param house the policy for complaints that nothing else says a policy for
   * @param time tells which of the dated rules have begun; without it all have
   */
  constructor(
    private ground: Published,
    private readonly house = 'default',
    private readonly time?: TimeSource,
  ) {}

  get published(): Published {
    return this.ground;
  }

  /** How many publications have been taken up. */
  get publishedInBook(): number {
    const { policies, calendars, letters, taxonomies } = this.dated;
    return policies.length + calendars.length + letters.length + taxonomies.length;
  }

  /** Letters as the house has worded them itself, in the order in which it published them. */
  get publishedLetters(): DatedRules['letters'] {
    return this.dated.letters;
  }

  /** What the house has published itself counts from its instant on in the place of the files. All of it, not only what is new. */
  takeUp(dated: DatedRules): void {
    const [policies, calendars] = [dated.policies.map(({ rule }) => rule), dated.calendars.map(({ rule }) => rule)];
    const known = {
      policies: new Set(this.dated.policies.map(({ rule }) => rule.hash)),
      calendars: new Set(this.dated.calendars.map(({ rule }) => rule.version)),
    };
    this.ground = {
      ...this.ground,
      frozenPolicies: [...this.ground.frozenPolicies, ...policies.filter(({ hash }) => !known.policies.has(hash))],
      frozenCalendars: [
        ...this.ground.frozenCalendars,
        ...calendars.filter(({ version }) => !known.calendars.has(version)),
      ],
    };
    this.dated = dated;
  }

  /** The calendars of this name that the house has published itself, in the order in which it did. */
  publishedCalendars(name: string): readonly Dated<Calendar>[] {
    return this.dated.calendars.filter(({ rule }) => rule.name === name);
  }

  /** What is chosen from now; codes that were retired are in it with their names. @throws RulebookUnknown */
  taxonomy(name: string): Taxonomy {
    const found = this.dated.taxonomyAt(name, this.now()) ?? this.ground.taxonomies.get(name);
    if (!found) throw new RulebookUnknown(`there is no taxonomy "${name}"`);
    return found;
  }

  /** The taxonomies of this name that the house has published itself, in the order in which it did. */
  publishedTaxonomies(name: string): readonly Dated<Taxonomy>[] {
    return this.dated.taxonomies.filter(({ rule }) => rule.name === name);
  }

  /** The same, with rules that nobody has published: what complaints would be under them can be asked, and counts for nothing. */
  including({ policy, calendar }: { readonly policy?: Policy; readonly calendar?: Calendar }): Rulebooks {
    const { frozenPolicies, frozenCalendars } = this.ground;
    const ground = {
      ...this.ground,
      frozenPolicies: [...frozenPolicies, ...(policy ? [policy] : [])],
      frozenCalendars: [...frozenCalendars, ...(calendar ? [calendar] : [])],
    };
    const others = new Rulebooks(ground, this.house, this.time);
    others.dated = this.dated;
    return others;
  }

  /** The definitions, oldest first. */
  get definitions(): readonly Definition[] {
    return this.published.definitions;
  }

  /** The policies in force, by name. */
  get policies(): ReadonlyMap<string, Policy> {
    const now = this.now();
    return new Map(
      [...this.published.policies].map(([name, policy]) => [name, this.dated.policyAt(name, now) ?? policy]),
    );
  }

  /** The calendars in force, by name. */
  get calendars(): ReadonlyMap<string, Calendar> {
    const now = this.now();
    return new Map(
      [...this.published.calendars].map(([name, calendar]) => [name, this.dated.calendarAt(name, now) ?? calendar]),
    );
  }

  /**
   * The rulebook that these pins stand for, the very one whatever has been published since.
   * @throws RulebookUnknown when its content is not here any more.
   */
  rulebookFor(pins: Pins): Rulebook {
    const { workflow, policy, calendar } = pins;
    const { definitions, policies, calendars, frozenPolicies, frozenCalendars } = this.published;
    const wanted = {
      definition: definitions.find(({ name, hash }) => name === workflow.name && hash === workflow.hash),
      policy: [...policies.values(), ...frozenPolicies].find(
        ({ name, hash }) => name === policy.name && hash === policy.hash,
      ),
      calendar: [...calendars.values(), ...frozenCalendars].find(
        ({ name, version }) => name === calendar.name && version === calendar.version,
      ),
    };
    if (!wanted.definition)
      throw new RulebookUnknown(`workflow ${workflow.name}@${workflow.version} (${short(workflow.hash)}) is not here`);
    if (!wanted.policy)
      throw new RulebookUnknown(`policy ${policy.name}@${policy.version} (${short(policy.hash)}) is not here`);
    if (!wanted.calendar)
      throw new RulebookUnknown(`calendar ${calendar.name} (${short(calendar.version)}) is not here`);
    return this.bound(wanted.definition, wanted.policy, wanted.calendar);
  }

  /**
   * The rulebook for complaints that begin now: the newest definition, under this policy or else the house's.
   * @param at the instant at which the complaint was received (epoch milliseconds)
   * @throws RulebookUnknown when there is no such policy.
   */
  currentRulebook(policyName = this.house, at = this.now()): Rulebook {
    const policy = this.dated.policyAt(policyName, at) ?? this.published.policies.get(policyName);
    if (!policy) {
      const known = [...this.published.policies.keys()].join(', ');
      throw new RulebookUnknown(`there is no policy "${policyName}"; there are: ${known}`);
    }
    return this.underNewest(policy, at);
  }

  /**
   * The definition of this version.
   * @throws RulebookUnknown when it was never published.
   */
  definition(version: number): Definition {
    const definition = this.definitions.find((one) => one.version === version);
    if (definition) return definition;
    const known = this.definitions.map((one) => `${one.name}@${one.version}`).join(', ');
    throw new RulebookUnknown(`there is no version ${version} of the workflow; there are: ${known}`);
  }

  /**
   * What a policy and its calendar are in force as now; or the policy with another calendar.
   * @throws RulebookUnknown when there is no such policy or calendar.
   */
  timeRules(policyName: string, calendarName?: string): Pick<Pins, 'policy' | 'calendar'> {
    const { pins } = this.currentRulebook(policyName);
    if (calendarName === undefined) return { policy: pins.policy, calendar: pins.calendar };
    const other = this.calendars.get(calendarName);
    if (!other) {
      const known = [...this.published.calendars.keys()].join(', ');
      throw new RulebookUnknown(`there is no calendar "${calendarName}"; there are: ${known}`);
    }
    return { policy: pins.policy, calendar: { name: other.name, version: other.version } };
  }

  /** The same rulebook with another definition: what a complaint goes on under when its workflow is migrated. */
  withDefinition({ policy, calendar }: Rulebook, definition: Definition): Rulebook {
    return this.bound(definition, policy, calendar);
  }

  /** The same rulebook with another policy or calendar: what a complaint would be under if they counted. */
  withTimeRules({ pins }: Rulebook, policy: Policy, calendar: Calendar): Rulebook {
    const { hash } = pins.workflow;
    const definition = this.definitions.find((one) => one.hash === hash);
    if (!definition) throw new RulebookUnknown(`workflow ${pins.workflow.name}@${pins.workflow.version} is not here`);
    return this.bound(definition, policy, calendar);
  }

  private now(): number {
    return this.time?.now() ?? Infinity;
  }

  private underNewest(policy: Policy, at: number): Rulebook {
    const newest = this.definitions.at(-1);
    const calendar = this.dated.calendarAt(policy.calendar, at) ?? this.published.calendars.get(policy.calendar);
    if (!newest) throw new RulebookUnknown('no workflow is published yet');
    if (!calendar) throw new RulebookUnknown(`policy "${policy.name}" counts in the calendar "${policy.calendar}"`);
    return this.bound(newest, policy, calendar);
  }

  private bound(definition: Definition, policy: Policy, calendar: Calendar): Rulebook {
    const machine = this.machines.get(definition.hash) ?? machineOf(definition.life);
    this.machines.set(definition.hash, machine);
    const redress = this.published.redress.get(policy.name);
    const pins = pinsOf(pinOf(definition), policy, calendar);
    return { pins, machine, policy, calendar, ...(redress && { redress }) };
  }
}

/** What a house brings itself. */
export interface OwnRules {
  /** A folder with policies of its own, and where customers can go further under them. */
  readonly own?: string;
  /** The name of the policy for complaints that nothing else says a policy for. */
  readonly house?: string;
  /** By which rules that the house publishes while it works come to count. */
  readonly time?: TimeSource;
}

/**
 * The rulebooks of a folder with `published/`, `policies/` and `calendars/` in it.
 * @throws DefinitionRefused when a file cannot be read as what it is, WorkflowRefused when a definition breaks a rule.
 */
export function loadRulebooks(folder: string, { own, house, time }: OwnRules = {}): Rulebooks {
  const published = readPublished(folder, own);
  ensureSound(published, folder, published.definitions.at(-1));
  return new Rulebooks(published, house, time);
}

/**
 * Judges every published definition, the newest one also by whether it hears everything that can happen.
 * @throws WorkflowRefused
 */
export function ensureSound(published: Published, folder: string, newest: Definition | undefined): void {
  for (const definition of published.definitions) {
    // An event that came into the world later need not be heard by a workflow that was there before it.
    const problems = lint(definition.life, published.policies).filter(
      ({ rule }) => rule !== 'event-heard' || definition === newest,
    );
    if (problems.length === 0) continue;
    const { name, version } = definition;
    const file = join(folder, 'published', fileOf(definition));
    const text = new DefinitionText(readFileSync(file, 'utf8'), file);
    throw new WorkflowRefused(`${name}@${version}`, located(problems, text, ['life']));
  }
}

/**
 * What a folder holds, each file read as what it is but not judged together.
 * @throws DefinitionRefused
 */
export function readPublished(folder: string, own?: string): Published {
  const calendars = loadCalendars(join(folder, 'calendars'));
  return {
    definitions: textsIn(join(folder, 'published'), /@\d+\.json$/)
      .map(({ text, file }) => readDefinition(text, file))
      .sort((one, other) => one.version - other.version),
    policies: loadPolicies(join(folder, 'policies'), calendars, own),
    calendars,
    frozenPolicies: [folder, ...(own === undefined ? [] : [own])]
      .flatMap((one) => textsIn(join(one, 'published'), /\.policy\.json$/))
      .map(readFrozenPolicy),
    frozenCalendars: textsIn(join(folder, 'published'), /\.calendar\.json$/).map(readFrozenCalendar),
    taxonomies: loadTaxonomies(join(folder, 'taxonomies')),
    redress: new Map([...loadRedress(join(folder, 'redress')), ...(own === undefined ? [] : loadRedress(own))]),
  };
}

function short(hash: string): string {
  return hash.slice(0, 12);
}
