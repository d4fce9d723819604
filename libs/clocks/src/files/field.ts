import type { Mistake, Position } from '../definition-mistakes.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Tree } from './yaml-tree.js';

/**
 * One place in a definition file while it is read. A reading that fails notes the mistake and gives undefined, so
 * that the reader goes on and the author sees every mistake at once.
 */
export class Field {
  private constructor(
    private readonly tree: Tree | undefined,
    readonly name: string,
    private readonly position: Position,
    private readonly mistakes: Mistake[],
  ) {}

  /** The whole file; `mistakes` receives everything that is refused below it. */
  static ofFile(tree: Tree, mistakes: Mistake[]): Field {
    return new Field(tree, '', tree.at, mistakes);
  }

  get isWritten(): boolean {
    return this.tree !== undefined;
  }

  get isMap(): boolean {
    return this.tree?.kind === 'map';
  }

  /** Whether just this word is written here. */
  is(word: string): boolean {
    return this.scalar() === word;
  }

  /** How many items a list holds; 0 for anything else. */
  get size(): number {
    return this.tree?.kind === 'list' ? this.tree.items.length : 0;
  }

  /** Notes a mistake at this place. */
  refuse(reason: string): undefined {
    this.mistakes.push({ ...this.position, reason, field: this.name });
    return undefined;
  }

  /** The field below `key`; a mistake about a missing one is shown at this map. */
  below(key: string): Field {
    const entry = this.tree?.kind === 'map' ? this.tree.entries.get(key) : undefined;
    const name = this.name === '' ? key : `${this.name}.${key}`;
    return new Field(entry?.value, name, entry?.at ?? this.position, this.mistakes);
  }

  /** Every key of this map with its field. With `known`, any other key is refused and left out. */
  entries(known?: readonly string[]): [string, Field][] {
    if (this.tree === undefined) return [];
    if (this.tree.kind !== 'map') {
      this.refuse(`${this.called} must be a list of names with values`);
      return [];
    }
    const fields = [...this.tree.entries.keys()].map((key): [string, Field] => [key, this.below(key)]);
    if (!known) return fields;
    return fields.filter(([key, field]) => {
      if (known.includes(key)) return true;
      field.refuse(`${field.called} is not known; here may stand ${known.join(', ')}`);
      return false;
    });
  }

  items(): Field[] {
    if (this.tree === undefined) return [];
    if (this.tree.kind !== 'list') {
      this.refuse(`${this.called} must be a list`);
      return [];
    }
    return this.tree.items.map((item, index) => new Field(item, `${this.name}[${index}]`, item.at, this.mistakes));
  }

  /** A text that is not empty. */
  text(): string | undefined {
    const value = this.scalar();
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    return this.refuse(this.isWritten ? `${this.called} must be a text` : `${this.called} is missing`);
  }

  word<Word extends string>(known: readonly Word[]): Word | undefined {
    const text = this.text();
    if (text === undefined) return undefined;
    return (
      known.find((word) => word === text) ??
      this.refuse(`${this.called} must be one of ${known.join(', ')}, not "${text}"`)
    );
  }

  words(): Words | undefined {
    if (!this.isWritten) return this.refuse(`${this.called} is missing`);
    this.entries(['en', 'zh-CN']);
    if (!this.isMap) return undefined;
    const en = this.below('en').text();
    const chinese = this.below('zh-CN').text();
    return en === undefined || chinese === undefined ? undefined : { en, 'zh-CN': chinese };
  }

  boolean(): boolean | undefined {
    const value = this.scalar();
    if (typeof value === 'boolean') return value;
    return this.refuse(this.isWritten ? `${this.called} must be true or false` : `${this.called} is missing`);
  }

  /** A number of at least `least`; with `whole`, without a fraction. */
  number(least: number, whole: 'whole' | 'fraction' = 'whole'): number | undefined {
    const value = this.scalar();
    if (typeof value === 'number' && value >= least && (whole === 'fraction' || Number.isInteger(value))) return value;
    if (!this.isWritten) return this.refuse(`${this.called} is missing`);
    return this.refuse(`${this.called} must be a ${whole === 'whole' ? 'whole ' : ''}number of at least ${least}`);
  }

  get called(): string {
    return this.name === '' ? 'the file' : `"${this.name}"`;
  }

  private scalar(): unknown {
    return this.tree?.kind === 'scalar' ? this.tree.value : undefined;
  }
}
