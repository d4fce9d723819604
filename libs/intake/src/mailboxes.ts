import type { Locale } from '#workflows/complaint/complaint.words.js';

/** An account of a mail server from which mail is fetched. */
export interface ImapAccount {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS where the server has it. */
  readonly secure: boolean;
  readonly user: string;
  /** The environment variable that holds the password; no file does. */
  readonly passwordFrom: string;
  readonly folder: string;
  /** Where a mail goes after it was stored, and where one goes that cannot be taken. */
  readonly processed: string;
  readonly failed: string;
  /** Under which name this server writes what it found out about senders; without it nothing in a mail tells us. */
  readonly authservId?: string;
}

/** An address that customers write to, and who answers for what comes there. */
export interface Mailbox {
  /** In small letters, as all addresses here. */
  readonly address: string;
  readonly aliases: readonly string[];
  readonly team: string;
  /** What is complained of here as a rule, a code of the categories: suggested to whoever classifies it. */
  readonly category?: string;
  /** The policy for what comes here, where it is not the house's. */
  readonly policy?: string;
  /** Of the answer, where a mail's own language cannot be told. */
  readonly language?: Locale;
  readonly imap?: ImapAccount;
}

/** All addresses under which we get mail. */
export class Mailboxes {
  private readonly byAddress: ReadonlyMap<string, Mailbox>;

  constructor(
    readonly mailboxes: readonly Mailbox[],
    /** The team for what comes to none of them. */
    readonly defaultTeam: string,
    /** Mail to any address is taken, as long as it reaches us. */
    readonly catchAll: boolean,
    /** Under which we send, in small letters: answers come there, whether or not it is a mailbox. */
    private readonly sendingAddresses: readonly string[] = [],
  ) {
    this.byAddress = new Map(
      mailboxes.flatMap((mailbox) => [mailbox.address, ...mailbox.aliases].map((address) => [address, mailbox])),
    );
  }

  /** The mailbox that a mail came to; what stands after a plus sign is ours to choose (RFC 5233). */
  of(recipients: readonly string[]): Mailbox | undefined {
    for (const recipient of recipients) {
      const mailbox = this.byAddress.get(plain(recipient));
      if (mailbox) return mailbox;
    }
    return undefined;
  }

  /** Who answers for a mail that came to these. */
  teamOf(recipients: readonly string[]): string {
    return this.of(recipients)?.team ?? this.defaultTeam;
  }

  accepts(recipient: string): boolean {
    return this.addresses.includes(plain(recipient)) || this.catchAll;
  }

  get addresses(): readonly string[] {
    return [...this.byAddress.keys(), ...this.sendingAddresses];
  }

  get teams(): readonly string[] {
    return [...new Set([this.defaultTeam, ...this.mailboxes.map(({ team }) => team)])];
  }
}

function plain(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*(?=@[^@]*$)/, '');
}
