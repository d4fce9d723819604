// On a phone the form is one section at a time. The sections, their order and their rules are those of the page.
const form = document.querySelector('form#complaint');
const narrow = matchMedia('(max-width: 40rem)');
if (form instanceof HTMLFormElement) {
  const sections = [...form.querySelectorAll('section[id^="section-"]')].filter((one) => one instanceof HTMLElement);
  const sending = form.querySelector(':scope > .buttons');
  const { step = '', of = '', next = '', back = '' } = form.dataset;
  const wrong = sections.findIndex((section) => section.querySelector('.wrong'));
  let current = Math.max(0, wrong);

  const bar = document.createElement('p');
  bar.className = 'step';
  const label = document.createElement('span');
  label.setAttribute('role', 'status');
  const meter = document.createElement('progress');
  meter.max = sections.length;
  meter.setAttribute('aria-hidden', 'true');
  bar.append(label, meter);
  form.prepend(bar);

  const buttons = document.createElement('p');
  buttons.className = 'buttons';
  const forth = button(next, '');
  const retreat = button(back, 'second');
  buttons.append(forth, retreat);
  form.append(buttons);
  forth.addEventListener('click', () => {
    const inputs = [...(sections[current]?.querySelectorAll('input, select, textarea') ?? [])];
    const isRight = inputs.every(
      (input) => !('reportValidity' in input) || /** @type {HTMLInputElement} */ (input).reportValidity(),
    );
    if (isRight) go(current + 1);
  });
  retreat.addEventListener('click', () => go(current - 1));
  narrow.addEventListener('change', show);
  show();

  /** @param {number} to */
  function go(to) {
    current = Math.min(Math.max(to, 0), sections.length - 1);
    show();
    const title = sections[current]?.querySelector('h2');
    if (title instanceof HTMLElement) {
      title.tabIndex = -1;
      title.focus();
      title.scrollIntoView({ block: 'start' });
    }
  }

  function show() {
    const isStepped = narrow.matches;
    const isLast = current === sections.length - 1;
    sections.forEach((section, index) => (section.hidden = isStepped && index !== current));
    bar.hidden = !isStepped;
    buttons.hidden = !isStepped || isLast;
    retreat.hidden = !isStepped || current === 0;
    // The way back stands beside the way on, also where that is the page's own.
    if (sending instanceof HTMLElement) (isLast ? sending : buttons).append(retreat);
    if (sending instanceof HTMLElement) sending.hidden = isStepped && !isLast;
    label.textContent = `${step} ${current + 1} ${of} ${sections.length}`;
    meter.value = current + 1;
  }
}

/** @param {string} text @param {string} look */
function button(text, look) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.className = look;
  return made;
}
