// Sends each file as soon as it is chosen, dropped or photographed, and shows how far it is. Without script the files go
// with the form. The page's own words are in the attributes of its elements.
const form = document.querySelector('form#complaint');
const colon = document.documentElement.lang === 'en' ? ': ' : '：';
/** Each tells whether it arrived. @type {Set<Promise<boolean>>} */
const underway = new Set();
if (form instanceof HTMLFormElement) {
  for (const area of form.querySelectorAll('[data-files]')) if (area instanceof HTMLElement) enhance(form, area);
  form.addEventListener('restored', () => void list(form, new FormData()));
  form.addEventListener('submit', (event) => waitForFiles(form, event));
}

/** @typedef {{ files: { id: string, field: string, name: string, size: number }[], left: string[] }} Answer */

/** @param {HTMLFormElement} form @param {HTMLElement} area */
function enhance(form, area) {
  const input = area.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) return;
  const { camera = '', drop = '' } = area.dataset;
  input.addEventListener('change', () => {
    const chosen = [...(input.files ?? [])];
    input.value = '';
    start(sendAll(form, area, chosen));
  });
  if (matchMedia('(pointer: coarse)').matches) {
    const photo = document.createElement('input');
    photo.type = 'file';
    photo.accept = 'image/*';
    photo.setAttribute('capture', 'environment');
    photo.setAttribute('aria-label', camera);
    photo.hidden = true;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'second';
    button.textContent = camera;
    button.addEventListener('click', () => photo.click());
    photo.addEventListener('change', () => start(sendAll(form, area, [...(photo.files ?? [])])));
    input.after(photo, button);
  } else {
    const hint = document.createElement('span');
    hint.className = 'quiet';
    hint.textContent = drop;
    input.after(hint);
  }
  area.addEventListener('dragover', (event) => {
    event.preventDefault();
    area.classList.add('over');
  });
  area.addEventListener('dragleave', () => area.classList.remove('over'));
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    area.classList.remove('over');
    start(sendAll(form, area, [...(event.dataTransfer?.files ?? [])]));
  });
}

/** Leaving the page would cut off what is underway: the form goes on when all is there, and stays where something failed. @param {HTMLFormElement} form @param {SubmitEvent} event */
function waitForFiles(form, event) {
  const area = form.querySelector('[data-files]');
  if (underway.size === 0 || !(area instanceof HTMLElement)) return;
  event.preventDefault();
  if (form.querySelector(':scope > [role="status"].waiting')) return;
  for (const old of form.querySelectorAll(':scope > .waiting')) old.remove();
  const note = document.createElement('p');
  note.className = 'waiting';
  note.setAttribute('role', 'status');
  note.textContent = area.dataset.waiting ?? '';
  form.append(note);
  void Promise.all(underway).then((arrived) => {
    note.remove();
    if (arrived.every(Boolean)) {
      form.requestSubmit(event.submitter);
      return;
    }
    problem(form, area.dataset.without ?? '').classList.add('waiting');
  });
}

/** @param {Promise<boolean>} sent */
function start(sent) {
  underway.add(sent);
  void sent.finally(() => underway.delete(sent));
}

/** One after the other, so that a weak line brings the first ones through. @param {HTMLFormElement} form @param {HTMLElement} area @param {File[]} files */
async function sendAll(form, area, files) {
  for (const old of area.querySelectorAll('.error')) old.remove();
  let isThere = true;
  for (const file of files) {
    const data = new FormData();
    data.append(area.dataset.files ?? '', file);
    isThere = (await list(form, data, area, file.name)) && isThere;
  }
  return isThere;
}

/** Sends it, shows what the form has now, and tells whether all was taken. @param {HTMLFormElement} form @param {FormData} data @param {HTMLElement} [area] @param {string} [name] */
async function list(form, data, area, name = '') {
  const whole = new FormData();
  const key = form.querySelector('[name="key"]');
  if (key instanceof HTMLInputElement) whole.append('key', key.value);
  for (const [field, value] of data) whole.append(field, value);
  const line = area ? progressLine(area, name) : undefined;
  try {
    const answer = await post(whole, (share) => line?.meter && (line.meter.value = share));
    line?.element.remove();
    show(form, answer);
    if (area) for (const words of answer.left) problem(area, words);
    return answer.left.length === 0;
  } catch {
    line?.element.remove();
    if (area) problem(area, `${name}${colon}${area.dataset.failed ?? ''}`);
    return false;
  }
}

/** @param {FormData} data @param {(share: number) => void} onProgress @returns {Promise<Answer>} */
function post(data, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('load', () =>
      request.status === 201
        ? resolve(/** @type {Answer} */ (request.response))
        : reject(new Error(String(request.status))),
    );
    request.addEventListener('error', () => reject(new Error('no connection')));
    request.send(data);
  });
}

/** @param {HTMLFormElement} form @param {Answer} answer */
function show(form, answer) {
  for (const area of form.querySelectorAll('[data-files]')) {
    if (!(area instanceof HTMLElement)) continue;
    for (const old of area.querySelectorAll('.attached, .kept')) old.remove();
    const files = answer.files.filter(({ field }) => field === area.dataset.files);
    if (files.length === 0) continue;
    const shown = document.createElement('ul');
    shown.className = 'attached';
    for (const { id, name, size } of files) {
      const item = document.createElement('li');
      const title = document.createElement('span');
      title.textContent = name;
      const weight = document.createElement('span');
      weight.className = 'quiet';
      weight.textContent =
        size < 1024 * 1024 ? `${Math.ceil(size / 1024)} kB` : `${(size / 1024 / 1024).toFixed(1)} MB`;
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'plain';
      remove.textContent = area.dataset.remove ?? '';
      remove.setAttribute('aria-label', `${area.dataset.remove ?? ''}${colon}${name}`);
      remove.addEventListener('click', () => {
        const data = new FormData();
        data.append('remove', id);
        start(list(form, data));
      });
      item.append(title, weight, remove);
      shown.append(item);
    }
    area.prepend(shown);
  }
}

/** @param {HTMLElement} area @param {string} name */
function progressLine(area, name) {
  const element = document.createElement('p');
  element.setAttribute('role', 'status');
  element.textContent = `${area.dataset.sending ?? ''}${colon}${name} `;
  const meter = document.createElement('progress');
  meter.max = 1;
  meter.value = 0;
  element.append(meter);
  area.append(element);
  return { element, meter };
}

/** @param {HTMLElement} area @param {string} words */
function problem(area, words) {
  const element = document.createElement('p');
  element.className = 'error';
  element.setAttribute('role', 'alert');
  element.textContent = words;
  area.append(element);
  return element;
}
