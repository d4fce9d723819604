// Under suspicion: finds a number whose hash begins as asked (ALTCHA), and sends the form then. Without script the visitor
// waits a little and presses the button.
const form = document.querySelector('form#complaint');
if (form instanceof HTMLFormElement && form.dataset.challenge) {
  const waiting = document.querySelector('#waiting');
  if (waiting instanceof HTMLElement) waiting.textContent = waiting.dataset.working ?? '';
  void solve(/** @type {Challenge} */ (JSON.parse(form.dataset.challenge))).then((proof) => {
    for (const [name, value] of [
      ['proof', proof],
      ['do', 'send'],
    ]) {
      const input = document.createElement('input');
      input.type = 'hidden';
      input.name = String(name);
      input.value = String(value);
      form.append(input);
    }
    form.submit();
  });
}

/** @typedef {{ parameters: { nonce: string, salt: string, keyPrefix: string }, signature: string }} Challenge */

/** @param {Challenge} challenge */
async function solve(challenge) {
  const { nonce, salt, keyPrefix } = challenge.parameters;
  const beginning = bytes(salt + nonce);
  const tried = new Uint8Array(beginning.length + 4);
  tried.set(beginning);
  const counting = new DataView(tried.buffer);
  for (let counter = 0; ; counter += 1) {
    counting.setUint32(beginning.length, counter);
    const derivedKey = hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', tried)));
    if (derivedKey.startsWith(keyPrefix)) return JSON.stringify({ challenge, solution: { counter, derivedKey } });
  }
}

/** @param {string} text */
function bytes(text) {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** @param {Uint8Array} values */
function hexadecimal(values) {
  return Array.from(values, (value) => value.toString(16).padStart(2, '0')).join('');
}
