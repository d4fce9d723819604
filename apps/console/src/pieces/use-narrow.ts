import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 760px)');

/** True on a phone, where the styles of every page take their narrow shape as well. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => narrow.removeEventListener('change', changed);
    },
    () => narrow.matches,
  );
}
