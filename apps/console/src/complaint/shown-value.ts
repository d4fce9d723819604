/** How values are said: whatever a value is a word of, in the language of the page. */
export interface Say {
  /** The workflow's word for a name. */
  readonly word: (vocabulary: SayVocabulary, name: string) => string;
  /** What was chosen in a field of a form: a mood, a channel. */
  readonly choice: (field: string, value: string) => string | undefined;
  readonly person: (id: string) => string;
  readonly team: (id: string) => string;
  readonly category: (code: string) => string;
  readonly language: (locale: string) => string;
  readonly instant: (at: number) => string;
  readonly money: (amount: number) => string;
  readonly yesOrNo: (value: boolean) => string;
  /** What a state of something is called: of a promise, a remedy, a letter, a clock. */
  readonly state: (of: string, state: string) => string;
}

export type SayVocabulary =
  'stages' | 'states' | 'severities' | 'outcomes' | 'findings' | 'letters' | 'clocks' | 'reasons';

/** Instants are recognised by their size: no count or amount of a complaint is as large. */
const firstInstant = 1_000_000_000_000;

/** What is of use to machines only: names of things, and what repeats the row's own title. */
const unsaid = new Set(['id', 'otherId', 'round', 'changes', 'recordedBy', 'confirmed', 'handlers', 'messageIds']);

const vocabularies: Readonly<Record<string, SayVocabulary>> = {
  stage: 'stages',
  rung: 'states',
  severity: 'severities',
  outcome: 'outcomes',
  result: 'findings',
  letter: 'letters',
  clock: 'clocks',
  reason: 'reasons',
};

const people = new Set(['ownerId', 'madeBy', 'drafterId', 'followUpBy', 'complainedAbout']);

/**
 * A value of a complaint as a cell shows it, in words.
 * @param field where it stands: `stage`, `context.severity`, `context.promises.p-1`, `clocks.approval.internal.1`
 */
export function shownValue(field: string, value: unknown, say: Say): string {
  if (value === undefined || value === null) return '–';
  const path = field.split('.');
  const [of = '', name = of] = path;
  if (of === 'state')
    return (
      statesIn(value)
        .map((state) => say.word('states', state))
        .join(' · ') || '–'
    );
  return shown(name, value, say, of === 'clocks' ? 'clocks' : name) || '–';
}

function shown(name: string, value: unknown, say: Say, of: string): string {
  if (unsaid.has(name) || value === undefined || value === null) return '';
  if (typeof value === 'boolean') return say.yesOrNo(value);
  if (typeof value === 'number') return shownNumber(name, value, say);
  if (typeof value === 'string') return shownText(name, value, say, of);
  if (Array.isArray(value))
    return value
      .map((one: unknown) => shown(name, one, say, of))
      .filter((one) => one !== '')
      .join('; ');
  return Object.entries(value)
    .map(([key, one]: [string, unknown]) => shown(key, one, say, of))
    .filter((one) => one !== '')
    .join(' · ');
}

function shownNumber(name: string, value: number, say: Say): string {
  if (value > firstInstant) return say.instant(value);
  return name === 'amount' ? say.money(value) : String(value);
}

function shownText(name: string, value: string, say: Say, of: string): string {
  if (name === 'state') return say.state(of, value);
  if (name === 'breached') return say.word('clocks', value.split(':')[0] ?? value);
  const vocabulary = vocabularies[name];
  if (vocabulary) return say.word(vocabulary, value);
  if (people.has(name)) return say.person(value);
  if (name === 'teamId') return say.team(value);
  if (name === 'category') return say.category(value);
  if (name === 'locale') return say.language(value);
  return say.choice(name, value) ?? value;
}

/** The innermost states of all regions but those that say nothing: that it is kept, or calm. */
function statesIn(value: unknown): string[] {
  const { handling } = value as { handling?: unknown };
  const names = (one: unknown): string[] => {
    if (typeof one === 'string') return [one];
    return typeof one === 'object' && one !== null ? Object.values(one).flatMap(names) : [];
  };
  return names(handling);
}
