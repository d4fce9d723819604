import { useSyncExternalStore } from 'react';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const remembered = 'redress.appearance';
const deviceIsDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  deviceIsDark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    deviceIsDark.removeEventListener('change', listener);
  };
}

function chosen(): Appearance {
  const kept = localStorage.getItem(remembered);
  return appearances.find((one) => one === kept) ?? 'system';
}

function isDark(): boolean {
  const appearance = chosen();
  return appearance === 'system' ? deviceIsDark.matches : appearance === 'dark';
}

/** What was chosen on this device, and whether that is dark now. */
export function useAppearance(): { readonly appearance: Appearance; readonly dark: boolean } {
  return { appearance: useSyncExternalStore(subscribe, chosen), dark: useSyncExternalStore(subscribe, isDark) };
}

export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(remembered, appearance);
  listeners.forEach((listener) => listener());
}
