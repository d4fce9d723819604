import type { Configuration } from './configuration.js';

/** Where staff reach the console, for the links in mails to them. Without a slash at its end. */
export function consoleAddress({ CONSOLE_URL, API_PORT }: Pick<Configuration, 'CONSOLE_URL' | 'API_PORT'>): string {
  return CONSOLE_URL?.replace(/\/+$/, '') ?? `http://127.0.0.1:${API_PORT}`;
}
