/**
 * The value in the middle; between the two in the middle when there is no single one.
 * @param {readonly number[]} values in any order, at least one
 * @returns {number}
 * @throws RangeError when there is none
 */
export function median(values) {
  const ordered = inOrder(values);
  const middle = (ordered.length - 1) / 2;
  return (at(ordered, Math.floor(middle)) + at(ordered, Math.ceil(middle))) / 2;
}

/**
 * The smallest of the values that at least `share` of them do not exceed (nearest rank).
 * @param {readonly number[]} values in any order, at least one
 * @param {number} share above 0, at most 1
 * @returns {number}
 * @throws RangeError when there is no value, or for another share
 */
export function percentile(values, share) {
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share is above 0 and at most 1, not ${share}`);
  const ordered = inOrder(values);
  return at(ordered, Math.ceil(share * ordered.length) - 1);
}

/** @param {readonly number[]} values */
function inOrder(values) {
  if (values.length === 0) throw new RangeError('nothing was measured');
  return Float64Array.from(values).sort();
}

/**
 * @param {Float64Array} ordered
 * @param {number} index
 */
function at(ordered, index) {
  return /** @type {number} */ (ordered[index]);
}
