// Keeps what was typed in this browser until it is sent, for two days at most. Nothing of it leaves the browser by this.
const name = 'complaint-draft';
const lifetime = 2 * 24 * 3_600_000;
const form = document.querySelector('form#complaint');
const receipt = document.querySelector('.receipt');

if (receipt) remove();
if (form instanceof HTMLFormElement && form.dataset.version) {
  const note = document.querySelector('#draft');
  const isFresh = document.querySelector('.faults, .wrong') === null && typedIn(form).length === 0;
  const draft = read();
  if (draft && isFresh && draft.version === form.dataset.version) {
    fill(form, draft.fields);
    form.dispatchEvent(new Event('restored'));
    if (note instanceof HTMLElement) note.hidden = false;
    note?.querySelector('button')?.addEventListener('click', () => {
      remove();
      location.assign('/');
    });
  }
  let waiting = 0;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(form), 300);
  });
  form.addEventListener('submit', () => keep(form));
}

/** @typedef {{ version: string, at: number, fields: [string, string][] }} Draft */

/** @param {HTMLFormElement} form */
function keep(form) {
  // What somebody tells of themselves is for nobody else who uses this browser.
  const personal = new Set([...form.querySelectorAll('[data-personal] [name]')].map((one) => one.getAttribute('name')));
  const fields = [...new FormData(form)].filter(
    ([field, value]) => typeof value === 'string' && field !== 'website' && !personal.has(field),
  );
  try {
    localStorage.setItem(name, JSON.stringify({ version: form.dataset.version, at: Date.now(), fields }));
  } catch {
    // Full, or forbidden by the visitor: then there is no draft, and everything else works.
    remove();
  }
}

/** @returns {Draft | undefined} */
function read() {
  try {
    const draft = /** @type {Draft | null} */ (JSON.parse(localStorage.getItem(name) ?? 'null'));
    return draft && Date.now() - draft.at < lifetime ? draft : undefined;
  } catch {
    remove();
    return undefined;
  }
}

function remove() {
  try {
    localStorage.removeItem(name);
  } catch {
    return; // the visitor forbids it, so there is none
  }
}

/** What was typed or chosen, hidden fields aside. @param {HTMLFormElement} form */
function typedIn(form) {
  return [...new FormData(form)].filter(
    ([field, value]) => field !== 'key' && typeof value === 'string' && value !== '',
  );
}

/** @param {HTMLFormElement} form @param {[string, string][]} fields */
function fill(form, fields) {
  for (const [field, value] of fields) {
    for (const input of form.querySelectorAll(`[name="${CSS.escape(field)}"]`)) {
      if (input instanceof HTMLInputElement && (input.type === 'checkbox' || input.type === 'radio'))
        input.checked ||= input.value === value;
      else if (
        input instanceof HTMLInputElement ||
        input instanceof HTMLSelectElement ||
        input instanceof HTMLTextAreaElement
      )
        input.value = value;
    }
  }
}
