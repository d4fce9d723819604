import { useLayoutEffect, useSyncExternalStore } from 'react';

/**
 * A key, two pressed one after the other (`g w`), or one with Ctrl or Alt (`Ctrl+k`, `Alt+P`, also while somebody types), that
 * does something on the page that is shown.
 */
export interface Shortcut {
  readonly keys: string;
  /** What it does, in the language of the page. */
  readonly does: string;
  readonly act: () => void;
}

const registered = new Set<Shortcut>();
const listeners = new Set<() => void>();
let shown: readonly Shortcut[] = [];

/** Milliseconds within which the second key of two has to follow. */
const patience = 1500;

/** Listens to these keys while the component is shown, and lists them on the page of keys (`?`). */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  // As soon as what they act on is seen: whoever is quick would press a key that nobody hears.
  useLayoutEffect(() => {
    for (const one of shortcuts) registered.add(one);
    tell();
    return () => {
      for (const one of shortcuts) registered.delete(one);
      tell();
    };
  });
}

/** Everything that a key does here and now. */
export function useRegisteredShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

function tell(): void {
  const next = [...registered];
  if (next.map(nameOf).join() !== shown.map(nameOf).join()) {
    shown = next;
    listeners.forEach((listener) => listener());
  }
}

const nameOf = ({ keys, does }: Shortcut): string => `${keys} ${does}`;

/** Hears keys for the whole console. Who types is left alone, and so are the keys of the browser. */
export function listenForShortcuts(): () => void {
  let before: { key: string; at: number } | undefined;
  const hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.altKey) return event.ctrlKey || event.metaKey ? undefined : hearAlt(event);
    const isHeld = event.ctrlKey || event.metaKey;
    if (!isHeld && isTyping(event.target)) return;
    const held = isHeld ? find(`Ctrl+${event.key.toLowerCase()}`) : undefined;
    if (held) {
      event.preventDefault();
      held.act();
    }
    if (isHeld) return;
    const two = before && event.timeStamp - before.at < patience ? `${before.key} ${event.key}` : undefined;
    const meant = find(two) ?? find(event.key);
    before = meant ? undefined : { key: event.key, at: event.timeStamp };
    if (!meant) return;
    event.preventDefault();
    meant.act();
  };
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}

/** With `Alt` a key is heard also by whoever types, as `Alt+P`; which letter it is, the key says and not what it would write. */
function hearAlt(event: KeyboardEvent): void {
  const meant = find(`Alt+${event.code.replace(/^(Key|Digit)/, '')}`);
  if (!meant) return;
  event.preventDefault();
  meant.act();
}

/** The newest wins: what lies on top hears first. */
function find(keys: string | undefined): Shortcut | undefined {
  return keys === undefined ? undefined : [...registered].reverse().find((one) => one.keys === keys);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role=combobox], [role=listbox], [role=menu]') !== null)
  );
}
