import type { SmtpFailure } from './smtp-failure.js';
import { deliveryAfter } from './smtp-failure.js';

const outcome = (failure: Omit<SmtpFailure, 'message'>): string => {
  const delivery = deliveryAfter({ message: 'no', ...failure });
  return delivery.state === 'deferred' && delivery.uncertain ? 'deferred, perhaps sent' : delivery.state;
};

describe('A mail that did not go', () => {
  it.each([
    ['the recipient is unknown', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused'],
    ['the content is refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused'],
    ['it is too large', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 552 }, 'refused'],
    ['the address is not one', { code: 'EENVELOPE', command: 'API' }, 'refused'],
    ['the recipient is greylisted', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, 'deferred'],
    ['the server is closing', { code: 'EPROTOCOL', command: 'CONN', responseCode: 421 }, 'deferred'],
    ['the session is in disorder', { code: 'EMESSAGE', command: 'DATA', responseCode: 503 }, 'deferred'],
    ['our sender is not accepted', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'deferred'],
    ['our password is wrong', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'deferred'],
    ['nobody listens', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'deferred'],
    ['the name is unknown', { code: 'EDNS' }, 'deferred'],
    ['the server never greeted', { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, 'deferred'],
    ['the connection broke', { code: 'ECONNECTION', command: 'CONN' }, 'deferred, perhaps sent'],
    ['no answer came', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' }, 'deferred, perhaps sent'],
    ['we lost patience', { code: 'EABORT' }, 'deferred, perhaps sent'],
  ])('because %s', (_, failure, expected) => expect(outcome(failure)).toBe(expected));
});
