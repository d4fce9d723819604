import type { KeyboardEvent } from 'react';

/** Up and down go from the box through what was found and back, Escape goes back to the box at once. */
export function stepThrough(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], .meant a, .found-link')];
  const at = stops.findIndex((one) => one === document.activeElement);
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : event.key === 'Escape' ? -at : 0;
  if (event.nativeEvent.isComposing || step === 0 || at === -1) return;
  const next = stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
