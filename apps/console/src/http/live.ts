import { useQueryClient } from '@tanstack/react-query';
import { createContext, createElement, type ReactNode, useContext, useEffect, useRef, useState } from 'react';

/** What the live channel tells: ids only; what has become of them is asked for. */
export interface LiveChanges {
  readonly complaints?: readonly {
    readonly id: string;
    readonly ref: string;
    readonly version: number;
    readonly stage: string;
  }[];
  readonly alerts?: readonly { readonly id: string; readonly state: string }[];
  /** Calls to one's own telephone. */
  readonly calls?: readonly { readonly id: string; readonly state: string }[];
  /** Who is writing to the customer of which complaint; told while it is so. */
  readonly writing?: readonly { readonly ref: string; readonly staffId: string; readonly at: number }[];
}

type Listener = (changes: LiveChanges | 'reload') => void;

/** `away`: changes are not heard at present, so a page asks by itself now and then. */
export type LiveState = 'connecting' | 'live' | 'away';

interface Live {
  readonly state: LiveState;
  readonly source: EventTarget | undefined;
  readonly listen: (listener: Listener) => () => void;
}

const LiveContext = createContext<Live>({ state: 'connecting', source: undefined, listen: () => () => undefined });

/** One stream for the whole console, opened when somebody is in; a browser that comes back goes on where it left. */
export function LiveChannel({ isOn, children }: { isOn: boolean; children: ReactNode }): ReactNode {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  const [source, setSource] = useState<EventSource>();
  const listeners = useRef(new Set<Listener>());
  useEffect(() => {
    if (!isOn) return undefined;
    const stream = new EventSource('/api/live');
    const tell = (changes: LiveChanges | 'reload'): void => listeners.current.forEach((listener) => listener(changes));
    const on = (name: string, act: (data: unknown) => void): void =>
      stream.addEventListener(name, (event: MessageEvent<string>) => act(JSON.parse(event.data)));
    let isFirst = true;
    on('hello', (data) => {
      setState((data as { live: boolean }).live ? 'live' : 'away');
      // What a page has asked for before the stream stood may have changed in between, and nobody would tell it.
      // Whoever comes back is told what was missed.
      if (isFirst) tell('reload');
      isFirst = false;
    });
    on('away', () => setState('away'));
    on('reload', () => {
      setState('live');
      tell('reload');
    });
    on('changed', (data) => tell(data as LiveChanges));
    on('signed-out', () => {
      stream.close();
      void client.invalidateQueries({ queryKey: ['session'] });
    });
    stream.addEventListener('error', () => setState('away'));
    setSource(stream);
    return () => stream.close();
  }, [client, isOn]);
  const listen = useRef((listener: Listener) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  });
  return createElement(LiveContext.Provider, { value: { state, source, listen: listen.current } }, children);
}

/** Hears what changes while the component is shown; `reload` means that something may have been missed. */
export function useLiveChanges(hear: Listener): void {
  const { listen } = useContext(LiveContext);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => listen((changes) => latest.current(changes)), [listen]);
}

/** Whether changes are heard at present. */
export const useLiveState = (): LiveState => useContext(LiveContext).state;

/** Hears one kind of event of the stream, for what only one page is told. */
export function useLiveEvent(name: string, hear: (data: unknown) => void): void {
  const { source } = useContext(LiveContext);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const listener = (event: Event): void => latest.current(JSON.parse((event as MessageEvent<string>).data));
    source?.addEventListener(name, listener);
    return () => source?.removeEventListener(name, listener);
  }, [source, name]);
}
