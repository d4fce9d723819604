import type { Document, Node } from 'yaml';
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Mistake, Position } from '#clocks/definition-mistakes.js';
import { DefinitionRefused } from '#clocks/definition-mistakes.js';
import type { Path } from './definition-tree.js';

/** A JSON or YAML text that knows on which line each of its values stands, so that a mistake can be shown where it was made. */
export class DefinitionText {
  readonly value: unknown;
  private readonly lines = new LineCounter();
  private parsed: Document | undefined;

  /** @throws DefinitionRefused when the text is neither JSON nor YAML, or is YAML that says the same key twice. */
  constructor(
    private readonly text: string,
    readonly file: string,
  ) {
    // JSON is YAML as well, but fifty times faster to read; lines are only asked for when something is wrong.
    const json = plainJson(text);
    this.value = json ? json.value : this.document.toJS();
  }

  /**
   * The whole as a map of fields.
   * @throws DefinitionRefused when it is anything else.
   */
  map(): Readonly<Record<string, unknown>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      return this.refuse([], 'the file must be a list of names with values');
    return this.value as Record<string, unknown>;
  }

  /** Where the value at this path stands; of one that is not written, where it would belong. */
  positionOf(path: Path): Position {
    let node: unknown = this.document.contents;
    let position = this.startOf(this.document.contents) ?? { file: this.file, line: 1, column: 1 };
    for (const key of path) {
      const [label, value] = below(node, key);
      if (value === undefined) break;
      position = this.startOf(label) ?? position;
      node = value;
    }
    return position;
  }

  mistake(path: Path, reason: string): Mistake {
    return { ...this.positionOf(path), reason, field: path.join('.') };
  }

  /** @throws DefinitionRefused always: with this one mistake. */
  refuse(path: Path, reason: string): never {
    throw new DefinitionRefused([this.mistake(path, reason)]);
  }

  /** @throws DefinitionRefused with all of them, if there is one. */
  refuseIfAny(mistakes: readonly Mistake[]): void {
    if (mistakes.length > 0) throw new DefinitionRefused(mistakes);
  }

  private get document(): Document {
    if (this.parsed) return this.parsed;
    const document = parseDocument(this.text, { lineCounter: this.lines, prettyErrors: false });
    const problems = [...document.errors, ...document.warnings];
    if (problems.length > 0)
      throw new DefinitionRefused(problems.map(({ pos, message }) => ({ ...this.at(pos[0]), reason: message })));
    this.parsed = document;
    return document;
  }

  private startOf(node: unknown): Position | undefined {
    const range = (node as Node | null)?.range;
    return range ? this.at(range[0]) : undefined;
  }

  private at(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line, column: col };
  }
}

/** What stands under a key, with the node that names it: the key itself in a map, the item in a list. */
function below(node: unknown, key: string | number): [unknown, unknown] {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return [pair?.key, pair?.value ?? undefined];
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    // A reader finds an item by its first word, not by the bracket in front of it.
    return [isMap(item) ? (item.items[0]?.key ?? item) : item, item];
  }
  return [undefined, undefined];
}

function plainJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
