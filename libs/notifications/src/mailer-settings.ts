import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '#platform/configuration.js';
import { StartupError } from '#platform/startup-error.js';
import type { MailSender } from './mail.js';
import { isAddress } from './mail.js';

/** The key that our mails are signed with (RFC 6376). */
export interface DkimKey {
  readonly domainName: string;
  readonly keySelector: string;
  readonly privateKey: string;
}

export interface MailerSettings {
  /** Without it mails are kept in the folder. */
  readonly smtpUrl?: string;
  readonly folder: string;
  readonly sender: MailSender;
  readonly dkim?: DkimKey;
  /** Milliseconds that one mail may take in all; a server that takes a byte a second is given up then. */
  readonly patience: number;
}

type Settings = Pick<
  Configuration,
  'SMTP_URL' | 'DATA_DIR' | 'MAIL_FROM' | 'DKIM_DOMAIN' | 'DKIM_SELECTOR' | 'DKIM_PRIVATE_KEY' | 'DKIM_PRIVATE_KEY_FILE'
>;

/** @throws StartupError when a setting cannot be used */
export function mailerSettings(settings: Settings): MailerSettings {
  const { SMTP_URL, DATA_DIR } = settings;
  const dkim = dkimOf(settings);
  return {
    ...(SMTP_URL !== undefined && { smtpUrl: SMTP_URL }),
    folder: join(DATA_DIR, 'mail', 'outgoing'),
    sender: senderOf(settings),
    ...(dkim && { dkim }),
    patience: 60_000,
  };
}

/** Else the account at the mail server is the sender, where it is an address: most servers accept no other. */
function senderOf({ MAIL_FROM, SMTP_URL }: Settings): MailSender {
  if (MAIL_FROM !== undefined) {
    const [, name = '', bracketed, bare] = /^(?:"?([^"<>]*?)"?\s*<([^<>]+)>|([^<>\s]+))$/.exec(MAIL_FROM.trim()) ?? [];
    const address = (bracketed ?? bare ?? '').trim();
    if (!isAddress(address))
      throw new StartupError('MAIL_FROM must be an address such as "Acme complaints <complaints@example.org>"');
    return { name: name.trim() === '' ? 'Redress' : name.trim(), address: address.toLowerCase() };
  }
  const account = SMTP_URL === undefined ? '' : decodeURIComponent(new URL(SMTP_URL).username);
  return { name: 'Redress', address: isAddress(account) ? account : 'complaints@localhost' };
}

function dkimOf(settings: Settings): DkimKey | undefined {
  const { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY, DKIM_PRIVATE_KEY_FILE } = settings;
  const given = [DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY ?? DKIM_PRIVATE_KEY_FILE];
  if (given.every((one) => one === undefined)) return undefined;
  if (DKIM_DOMAIN === undefined || DKIM_SELECTOR === undefined || given[2] === undefined)
    throw new StartupError(
      'To sign mails set DKIM_DOMAIN, DKIM_SELECTOR, and DKIM_PRIVATE_KEY or DKIM_PRIVATE_KEY_FILE: all of them or none.',
    );
  const key = DKIM_PRIVATE_KEY?.replaceAll('\\n', '\n') ?? readKey(DKIM_PRIVATE_KEY_FILE ?? '');
  if (!/-----BEGIN (RSA )?PRIVATE KEY-----/.test(key))
    throw new StartupError('The DKIM key must be a private key in PEM form ("-----BEGIN PRIVATE KEY-----").');
  return { domainName: DKIM_DOMAIN, keySelector: DKIM_SELECTOR, privateKey: key };
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartupError(`DKIM_PRIVATE_KEY_FILE cannot be read: ${error instanceof Error ? error.message : file}`);
  }
}
