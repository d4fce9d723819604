/** Values as the server needs them: what a document is, its bytes, its order and its index keys. */
export { decodeDocument, decodeFields } from './decode.js';
export { encodeDocument } from './encode.js';
export {
  binaryParts,
  bracketOf,
  compareValues,
  equalValues,
  identicalValues,
  regexParts,
  timestampBits,
  typeOf,
} from './compare.js';
export type { ValueType } from './compare.js';
export { copyDocument, emptyDocument, fieldOf, isDocument } from './document.js';
export type { Document } from './document.js';
export { describeField, describeValue } from './describe.js';
export { indexKeys, indexValues } from './index-values.js';
export { asDouble, asInteger, decimalParts, numberTypeOf, plainNumber, toDouble, toWholeNumber } from './numbers.js';
export { valueKey } from './value-key.js';
