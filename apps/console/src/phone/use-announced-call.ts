import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { PhoneDraft } from './phone-draft.js';
import { isWritten } from './phone-draft.js';
import { callQuery } from './phone-queries.js';

/**
 * Takes over what the telephone system says of a call. Where something else is being written down, that comes first, and the
 * call waits until somebody says so.
 * @param callId of the address; empty where no call opened the page
 */
export function useAnnouncedCall(
  callId: string,
  draft: PhoneDraft,
  begin: (change: Partial<PhoneDraft>) => void,
): { readonly waits: boolean; readonly take: () => void; readonly error: unknown } {
  const call = useQuery(callQuery(callId));
  const { data } = call;
  // A call that was taken over is not taken again when what came of it has been saved.
  const taken = useRef(draft.callId);
  const isOther = data !== undefined && taken.current !== data.id;
  const waits = isOther && isWritten(draft);
  const take = (): void => {
    if (!data) return;
    taken.current = data.id;
    begin({
      callId: data.id,
      startedAt: data.at,
      direction: data.direction,
      typed: data.number ?? '',
      customerId: data.customerId ?? '',
    });
  };
  const takesNow = isOther && !waits;
  useEffect(() => {
    if (takesNow) take();
    // Once for each call: what is typed over it afterwards stays.
  }, [takesNow, data?.id]);
  return { waits, take, error: call.error };
}
