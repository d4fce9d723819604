import { useSyncExternalStore } from 'react';

/** Milliseconds by which the server's clock is ahead of this machine's, when that is more than its answers can tell. */
let ahead = 0;

/** An answer carries its second; less than this is not a difference. */
const noticeable = 2000;

const ownTime = (): number => performance.timeOrigin + performance.now();

/** Notes the clock of the server. @param date its header `Date`, of an answer that has just come */
export function noteServerTime(date: string | null): void {
  const difference = Date.parse(date ?? '') - ownTime();
  if (Number.isNaN(difference)) return;
  ahead = Math.abs(difference) > noticeable ? difference : 0;
}

/** Now by the clock of the server: a machine whose clock is wrong shows no wrong deadline. Epoch milliseconds. */
export const serverTime = (): number => Math.floor(ownTime() + ahead);

/** Milliseconds between two looks at the clock. */
const step = 15_000;
let shown = 0;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(() => {
    shown = serverTime();
    listener();
  }, step);
  return () => clearInterval(timer);
}

/** Now, for what is shown: it goes on by itself four times a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => {
    if (shown === 0) shown = serverTime();
    return shown;
  });
}
