// Shows a field only beside the answers that it belongs to. Without script all are shown, and the server takes what applies.
const form = document.querySelector('form#complaint');
if (form instanceof HTMLFormElement) {
  const fields = [...form.querySelectorAll('[data-when]')].filter((field) => field instanceof HTMLElement);
  const apply = () => {
    for (const field of fields) {
      const answers = new FormData(form);
      const isShown = (field.dataset.when ?? '').split(';').every((condition) => {
        const [name = '', wanted = ''] = condition.split('=');
        return answers
          .getAll(name)
          .some((answer) =>
            wanted
              .split(',')
              .some((one) => answer === one || (typeof answer === 'string' && answer.startsWith(`${one}.`))),
          );
      });
      field.hidden = !isShown;
      // What is not shown is not sent, and cannot be missing.
      for (const input of field.querySelectorAll('input, select, textarea'))
        input.toggleAttribute('disabled', !isShown);
    }
  };
  form.addEventListener('change', apply);
  form.addEventListener('restored', apply);
  apply();
}
