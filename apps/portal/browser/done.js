// What was just done is said once: it stands in the address, and is not said again when the page is loaded anew.
const { pathname, search, hash } = window.location;
const asked = new URLSearchParams(search);
if (asked.has('done')) {
  asked.delete('done');
  const rest = asked.toString();
  history.replaceState(null, '', `${pathname}${rest && `?${rest}`}${hash}`);
}
