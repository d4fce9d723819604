import { BsonReader } from './decode.js';
import type { Branch } from './projection-tree.js';
import { isBranch } from './projection-tree.js';

/** One buffer serves every document and grows to the largest: a projection is never larger than what it is of. */
let target = Buffer.allocUnsafeSlow(64 * 1024);

const documentType = 0x03;
const arrayType = 0x04;

/**
 * What a projection that computes nothing keeps of a stored document, copied from its bytes: no value is read, which
 * is most of the work where a document is long and little of it is left out or asked for.
 */
export function projectBytes(bytes: Uint8Array, tree: Branch, including: boolean): Uint8Array {
  if (target.length < bytes.length) target = Buffer.allocUnsafeSlow(bytes.length);
  const copy = new Copy(new BsonReader(bytes), including);
  copy.document(tree, 0);
  return Uint8Array.prototype.slice.call(target, 0, copy.length);
}

class Copy {
  length = 0;

  constructor(
    private readonly reader: BsonReader,
    private readonly including: boolean,
  ) {}

  document(tree: Branch, depth: number): void {
    const { reader } = this;
    const start = this.open();
    const end = reader.openContainer(depth);
    for (;;) {
      const from = reader.at;
      const type = reader.byte();
      if (type === 0) break;
      const node = tree.children.get(reader.name());
      if (isBranch(node)) this.below(type, node, depth, from);
      else this.whole(type, node === undefined ? !this.including : node === 'include', from);
    }
    reader.close(end, undefined);
    this.close(start);
  }

  /** The elements are counted anew, as some may be dropped. */
  private array(tree: Branch, depth: number): void {
    const { reader } = this;
    const start = this.open();
    const end = reader.openContainer(depth);
    for (let index = 0; ;) {
      const type = reader.byte();
      if (type === 0) break;
      reader.name();
      if (this.including && !hasFields(type)) {
        reader.skip(type);
        continue;
      }
      target[this.length] = type;
      this.length += 1 + target.write(`${index}\0`, this.length + 1, 'latin1');
      index += 1;
      this.below(type, tree, depth, reader.at);
    }
    reader.close(end, undefined);
    this.close(start);
  }

  /** Fields are sought in documents and in those in arrays; of a value that has none, an inclusion keeps nothing and an exclusion all. */
  private below(type: number, tree: Branch, depth: number, from: number): void {
    if (!hasFields(type)) return this.whole(type, !this.including, from);
    this.copy(from);
    if (type === documentType) this.document(tree, depth + 1);
    else this.array(tree, depth + 1);
  }

  private whole(type: number, isKept: boolean, from: number): void {
    this.reader.skip(type);
    if (isKept) this.copy(from);
  }

  /** What was passed over since then. */
  private copy(from: number): void {
    this.length += this.reader.bytes.copy(target, this.length, from, this.reader.at);
  }

  private open(): number {
    this.length += 4;
    return this.length - 4;
  }

  private close(start: number): void {
    target[this.length] = 0;
    this.length += 1;
    target.writeInt32LE(this.length - start, start);
  }
}

const hasFields = (type: number): boolean => type === documentType || type === arrayType;
