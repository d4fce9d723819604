// Without script the browser's own menu does the same.
for (const button of document.querySelectorAll('[data-print]')) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
