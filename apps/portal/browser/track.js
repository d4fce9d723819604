// The private link's token stands behind its #, which browsers keep to themselves. It is sent in a post, and taken out of
// the address, so that neither a log nor the history of this browser has it.
const code = document.querySelector('#code');
const token = location.hash.slice(1);
if (code instanceof HTMLInputElement && /^[\w-]{43}(\.[\w-]{22})?$/.test(token)) {
  history.replaceState(null, '', location.pathname);
  code.value = token;
  const form = code.form;
  const opening = document.querySelector('#opening');
  if (opening instanceof HTMLElement) opening.hidden = false;
  if (form) {
    form.hidden = true;
    form.submit();
  }
}
