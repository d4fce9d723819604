/** The values of a message or a file that are read, by their number (MS-OXPROPS). */
export const mapiTags = {
  body: 0x1000,
  rtfCompressed: 0x1009,
  bodyHtml: 0x1013,
  displayName: 0x3001,
  attachData: 0x3701,
  filename: 0x3704,
  longFilename: 0x3707,
  mimeTag: 0x370e,
  contentId: 0x3712,
} as const;

export interface MapiValue {
  readonly data: Buffer;
  readonly isUnicode: boolean;
}
export type MapiValues = ReadonlyMap<number, MapiValue>;

const wanted: ReadonlySet<number> = new Set(Object.values(mapiTags));

/** Types whose values have a length before them: object, text in bytes, text in UTF-16, bytes. */
const ofLength = [0x0d, 0x1e, 0x1f, 0x102];
const unicode = 0x1f;

/** Bytes of the others, each with what fills it up to a multiple of four. */
const sizes: Readonly<Record<number, number>> = {
  0x02: 4,
  0x03: 4,
  0x04: 4,
  0x05: 8,
  0x06: 8,
  0x07: 8,
  0x0a: 4,
  0x0b: 4,
  0x14: 8,
  0x40: 8,
  0x48: 16,
};

/** A value of several is marked by this bit of its type. */
const several = 0x1000;

/**
 * The values in a list of MAPI properties (MS-OXTNEF §2.1.3.4), of each the first; as far as the list is whole and its
 * types are known, for behind an unknown one nobody knows where the next begins.
 */
export function readMapiValues(bytes: Buffer): MapiValues {
  const values = new Map<number, MapiValue>();
  const list = new Bytes(bytes);
  for (let left = list.number(); left > 0 && !list.isCut; left -= 1) {
    const type = list.short();
    const tag = list.short();
    if (tag >= 0x8000) skipName(list);
    const size = sizes[type & ~several];
    const isOfLength = ofLength.includes(type & ~several);
    if (size === undefined && !isOfLength) break;
    const count = isOfLength || type & several ? list.number() : 1;
    for (let index = 0; index < count && !list.isCut; index += 1) {
      const data = list.take(size ?? list.number());
      if (index === 0 && data && isOfLength && wanted.has(tag) && !values.has(tag))
        values.set(tag, { data, isUnicode: (type & ~several) === unicode });
    }
  }
  return values;
}

/** A property with a name of its own: whose it is, and its number or its name. */
function skipName(list: Bytes): void {
  list.take(16);
  if (list.number() === 0) list.number();
  else list.take(list.number());
}

/** Reads on from where it is; everything takes a multiple of four bytes. Behind the end it finds nothing, and says so. */
class Bytes {
  isCut = false;
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  short(): number {
    return this.next(2)?.readUInt16LE(0) ?? 0;
  }

  number(): number {
    return this.next(4)?.readUInt32LE(0) ?? 0;
  }

  take(length: number): Buffer | undefined {
    const taken = this.next(length);
    this.at += (4 - (length % 4)) % 4;
    return taken;
  }

  private next(length: number): Buffer | undefined {
    const from = this.at;
    this.at += length;
    if (this.at <= this.bytes.length) return this.bytes.subarray(from, this.at);
    this.isCut = true;
    return undefined;
  }
}
