// While somebody types, answers that we have published already. They are shown below what is typed, so that it does not move.
const form = document.querySelector('form#complaint');
const place = document.querySelector('#suggestions');
if (form instanceof HTMLFormElement && place instanceof HTMLElement) {
  form.querySelector('#description')?.closest('.field')?.after(place);
  let waiting = 0;
  let last = '';
  const ask = async () => {
    const typed = new FormData(form);
    /** @param {string} name */
    const textOf = (name) => {
      const value = typed.get(name);
      return typeof value === 'string' ? value : '';
    };
    const text = `${textOf('subject')}\n${textOf('description')}`.trim();
    const category = textOf('category');
    if (text.length < 4 || `${category} ${text}` === last) return;
    last = `${category} ${text}`;
    const answer = await fetch('/suggestions', { method: 'POST', body: new URLSearchParams({ text, category }) });
    if (!answer.ok) return;
    const answers = /** @type {{ question: string, answer: string }[]} */ (await answer.json());
    for (const old of place.querySelectorAll('details')) old.remove();
    for (const { question, answer: words } of answers) {
      const details = document.createElement('details');
      const summary = document.createElement('summary');
      summary.textContent = question;
      const paragraph = document.createElement('p');
      paragraph.className = 'typed';
      paragraph.textContent = words;
      details.append(summary, paragraph);
      place.append(details);
    }
    place.hidden = answers.length === 0;
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask().catch(() => (place.hidden = true)), 700);
  });
}
