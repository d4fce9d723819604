// "Save as PDF" is what every browser offers when it prints; without script its own menu does the same.
for (const button of document.querySelectorAll('[data-print]')) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
