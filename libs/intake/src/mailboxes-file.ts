import { readFileSync } from 'node:fs';
import { DefinitionText } from '#casework/definition-text.js';
import type { Path } from '#casework/definition-tree.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { ImapAccount, Mailbox } from './mailboxes.js';
import { Mailboxes } from './mailboxes.js';

/**
 * The mailboxes of a file. Without one every address is ours, and one team answers for all.
 * @param sendingAddresses under which we send
 * @param longestName that may stand before the @ of a mailbox
 * @throws DefinitionRefused with every mistake at once, each with its line
 */
export function loadMailboxes(
  file: string | undefined,
  sendingAddresses: readonly string[] = [],
  longestName?: number,
): Mailboxes {
  return file === undefined
    ? new Mailboxes([], 'complaints', true, sendingAddresses)
    : readMailboxes(readFileSync(file, 'utf8'), file, sendingAddresses, longestName);
}

/** As `loadMailboxes`, of a text; `file` is only named in mistakes. */
export function readMailboxes(
  text: string,
  file: string,
  sendingAddresses: readonly string[] = [],
  longestName = 64,
): Mailboxes {
  return new MailboxesReading(new DefinitionText(text, file), longestName).mailboxes(sendingAddresses);
}

type Fields = Readonly<Record<string, unknown>>;

const keys = {
  file: ['version', 'catchAll', 'defaultTeam', 'mailboxes'],
  mailbox: ['address', 'aliases', 'team', 'category', 'policy', 'language', 'imap'],
  imap: ['host', 'port', 'secure', 'user', 'passwordFrom', 'folder', 'processed', 'failed', 'authservId'],
} as const;

/** One reading of one file: a mistake is noted, and the reading goes on. */
class MailboxesReading {
  private readonly mistakes: ReturnType<DefinitionText['mistake']>[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly text: DefinitionText,
    private readonly longestName: number,
  ) {}

  mailboxes(sendingAddresses: readonly string[]): Mailboxes {
    const fields = this.text.map();
    this.findUnknown(fields, keys.file, []);
    if (fields['version'] !== 1) this.refuse(['version'], '"version" must be 1, the only one there is');
    const { catchAll = false, mailboxes = [] } = fields;
    if (typeof catchAll !== 'boolean') this.refuse(['catchAll'], '"catchAll" must be true or false');
    if (!Array.isArray(mailboxes)) this.refuse(['mailboxes'], '"mailboxes" must be a list');
    const list = (Array.isArray(mailboxes) ? (mailboxes as unknown[]) : []).map((one, index) =>
      this.mailbox(asFields(one), ['mailboxes', index]),
    );
    const team = this.line(fields, 'defaultTeam', [], 'complaints');
    this.text.refuseIfAny(this.mistakes);
    return new Mailboxes(list, team, catchAll === true, sendingAddresses);
  }

  private mailbox(fields: Fields, path: Path): Mailbox {
    this.findUnknown(fields, keys.mailbox, path);
    const { aliases = [], language, imap } = fields;
    if (language !== undefined && !locales.includes(language as Locale))
      this.refuse([...path, 'language'], `"language" must be ${locales.join(' or ')}`);
    if (!Array.isArray(aliases)) this.refuse([...path, 'aliases'], '"aliases" must be a list of addresses');
    const address = this.address(fields['address'], [...path, 'address']);
    if (address.lastIndexOf('@') > this.longestName)
      this.refuse([...path, 'address'], `"${address}" has ${tooLongFor(this.longestName)}`);
    return {
      address,
      aliases: (Array.isArray(aliases) ? (aliases as unknown[]) : []).map((one, index) =>
        this.address(one, [...path, 'aliases', index]),
      ),
      team: this.line(fields, 'team', path, 'complaints'),
      ...(fields['category'] !== undefined && { category: this.line(fields, 'category', path) }),
      ...(fields['policy'] !== undefined && { policy: this.line(fields, 'policy', path) }),
      ...(language !== undefined && { language: language as Locale }),
      ...(imap !== undefined && { imap: this.imap(asFields(imap), [...path, 'imap']) }),
    };
  }

  private imap(fields: Fields, path: Path): ImapAccount {
    this.findUnknown(fields, keys.imap, path);
    const { secure = true, port = secure === false ? 143 : 993 } = fields;
    if (typeof secure !== 'boolean') this.refuse([...path, 'secure'], '"secure" must be true or false');
    if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65_535)
      this.refuse([...path, 'port'], '"port" must be a port number from 1 to 65535');
    return {
      host: this.line(fields, 'host', path),
      port: port as number,
      secure: secure === true,
      user: this.line(fields, 'user', path),
      passwordFrom: this.line(fields, 'passwordFrom', path),
      folder: this.line(fields, 'folder', path, 'INBOX'),
      processed: this.line(fields, 'processed', path, 'Processed'),
      failed: this.line(fields, 'failed', path, 'Failed'),
      ...(fields['authservId'] !== undefined && { authservId: this.line(fields, 'authservId', path) }),
    };
  }

  private address(value: unknown, path: Path): string {
    const address = typeof value === 'string' ? value.trim().toLowerCase() : '';
    if (!/^[^\s@<>,;:()"+]+@[^\s@<>,;:()"]+$/.test(address))
      this.refuse(path, 'must be one plain e-mail address, such as complaints@example.org');
    else if (this.seen.has(address)) this.refuse(path, `"${address}" is there twice`);
    this.seen.add(address);
    return address;
  }

  private line(fields: Fields, key: string, path: Path, otherwise?: string): string {
    const value = fields[key] ?? otherwise;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.refuse([...path, key], `"${key}" must be a text`);
    return '';
  }

  private findUnknown(fields: Fields, known: readonly string[], path: Path): void {
    for (const key of Object.keys(fields))
      if (!known.includes(key))
        this.refuse([...path, key], `"${key}" is not known here; known are ${known.join(', ')}`);
  }

  private refuse(path: Path, reason: string): void {
    this.mistakes.push(this.text.mistake(path, reason));
  }
}

/** Why a mailbox is refused whose name is so long that the addresses we make of it would not be taken by mail servers. */
export function tooLongFor(longestName: number): string {
  return (
    `more than ${longestName} characters before the @, beside which our addresses for answers and for returned mail ` +
    'do not fit (RFC 5321 §4.5.3.1.1); use a shorter one, or set MAIL_PLUS_ADDRESSES=no and do without them'
  );
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
