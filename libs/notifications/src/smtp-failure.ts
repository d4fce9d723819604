import type { Delivery } from './mail.js';

/** What is known of a failed attempt to send. */
export interface SmtpFailure {
  readonly message: string;
  readonly code?: string | undefined;
  /** The server's reply; none when it said nothing. */
  readonly responseCode?: number | undefined;
  /** What the server was answering. */
  readonly command?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly timeoutType?: string | undefined;
}

/** True for what goes wrong between us and a mail server; anything else that is thrown is a mistake of ours. */
export function isSmtpFailure(error: unknown): error is SmtpFailure {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}

/** There was no connection yet over which the mail could have gone. */
const neverConnected = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'EPROXY', 'ECONFIG']);
const noWayThere = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT']);
const neverGreeted = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

/**
 * Whether a failed mail is refused for good, may go later, or may have gone already. A reply of the 5yz class to the
 * recipient or the content is final (RFC 5321 §4.2.1), but 503 speaks of the session; one to the sender or the login is
 * our own mistake, to be repaired, and never the reader's. Where the connection broke without a reply, the mail may have
 * arrived: a mail that comes twice is less bad than an alert that is lost.
 */
export function deliveryAfter(failure: SmtpFailure): Delivery {
  const { code = '', responseCode, command, message, originalCode = '', timeoutType = '' } = failure;
  if (responseCode !== undefined) {
    const isFinal = responseCode >= 500 && responseCode !== 503;
    const concernsMail =
      command === 'RCPT TO' || command === 'DATA' || (command === 'MAIL FROM' && responseCode === 552);
    return isFinal && concernsMail
      ? { state: 'refused', reason: message }
      : { state: 'deferred', reason: message, uncertain: false };
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { state: 'refused', reason: message };
  const certain = neverConnected.has(code) || noWayThere.has(originalCode) || neverGreeted.has(timeoutType);
  return { state: 'deferred', reason: message, uncertain: !certain };
}
