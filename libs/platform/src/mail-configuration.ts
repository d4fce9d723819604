import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { IsPortNumber } from './is-port-number.js';

/** What the environment says of mail that comes in and goes out. */
export abstract class MailConfiguration {
  /** SMTP: where mail is accepted. */
  @IsPortNumber()
  readonly MAIL_PORT: number = 2525;

  /** LMTP, for a mail server on the same machine; without it nobody listens for it. */
  @IsOptional()
  @IsPortNumber()
  readonly LMTP_PORT?: number;

  /** Files of the certificate and its key (PEM) that the mail gateway shows; without them it makes its own. */
  @IsOptional()
  @IsString()
  readonly MAIL_TLS_CERT?: string;

  @IsOptional()
  @IsString()
  readonly MAIL_TLS_KEY?: string;

  /** The addresses that we get mail under, and who answers for each (docs/mail.md). Without it every address is ours. */
  @IsOptional()
  @IsString()
  readonly MAILBOXES_FILE?: string;

  /** Whether the senders of mails are checked with the DNS (SPF, DKIM, DMARC). `no` where there is no DNS. */
  @IsIn(['yes', 'no'], { message: 'must be yes or no' })
  readonly MAIL_AUTHENTICATION: 'yes' | 'no' = 'yes';

  /** The name servers that are asked about senders; without it those that the machine uses. */
  @IsOptional()
  @Matches(/^\s*[\da-f.:[\]]+(\s*,\s*[\da-f.:[\]]+)*\s*$/i, {
    message: 'must be addresses of name servers, such as 192.0.2.53, 127.0.0.1:5353',
  })
  readonly MAIL_DNS_SERVERS?: string;

  /** Under which name a mail server of your own, which hands mail on to us, writes what it found out about senders. */
  @IsOptional()
  @Matches(/^[\w.-]+$/, { message: 'must be the authserv-id of a mail server, such as mx.example.org' })
  readonly MAIL_AUTHSERV_ID?: string;

  /** A virus scanner that speaks clamd's language. Without it attachments are kept as not scanned. */
  @IsOptional()
  @Matches(/^(\/.+|[^/\s]+:\d{1,5})$/, { message: 'must be where clamd listens: 127.0.0.1:3310 or /run/clamd.sock' })
  readonly CLAMD_ADDRESS?: string;

  /** Outgoing mail server; without it outgoing mail is kept and can be read by staff. */
  @IsOptional()
  @Matches(/^smtps?:\/\/./, { message: 'must be a mail server: smtp://user:password@host:587 or smtps://host' })
  readonly SMTP_URL?: string;

  /** Who our mails are from: `Acme complaints <complaints@example.org>`. Customers' answers go to this address. */
  @IsOptional()
  @IsString()
  readonly MAIL_FROM?: string;

  /** Whether mail to `complaints+anything@…` arrives at `complaints@…`; if not, answers are told by a line in their text. */
  @IsIn(['yes', 'no'], { message: 'must be yes or no' })
  readonly MAIL_PLUS_ADDRESSES: 'yes' | 'no' = 'yes';

  /** DKIM: the domain that signs, its selector, and its key in PEM form or in a file. */
  @IsOptional()
  @IsString()
  readonly DKIM_DOMAIN?: string;

  @IsOptional()
  @IsString()
  readonly DKIM_SELECTOR?: string;

  @IsOptional()
  @IsString()
  readonly DKIM_PRIVATE_KEY?: string;

  @IsOptional()
  @IsString()
  readonly DKIM_PRIVATE_KEY_FILE?: string;

  /** Letters of your own, laid over the shipped ones: `<letter>/<version>/<locale>.hbs`. */
  @IsOptional()
  @IsString()
  readonly LETTERS_DIR?: string;
}
