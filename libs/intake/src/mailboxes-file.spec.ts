import { longestMailboxName } from '#casework/reply-address.js';
import { readMailboxes } from './mailboxes-file.js';

const file = (lines: string): string => `version: 1\nmailboxes:\n  - address: complaints@example.org\n${lines}`;

describe('A file of mailboxes', () => {
  it('tells every mistake at once, each with its line', () => {
    const text = file('    language: fr\n    imap: { host: imap.example.org, port: 0, user: a, passwordFrom: P }\n');
    expect(() => readMailboxes(text, 'mailboxes.yaml')).toThrow(
      /mailboxes.yaml:4.*language[\s\S]*mailboxes.yaml:5.*port/,
    );
  });

  it('says who answers for what comes to each, in which language, and what it is about as a rule', () => {
    const text = file('    team: fitters\n    language: zh-CN\n    category: goods.defect\n');
    expect(readMailboxes(text, 'm').of(['Complaints+x@example.org'])).toMatchObject({
      team: 'fitters',
      language: 'zh-CN',
      category: 'goods.defect',
    });
  });

  it('may say under which name a mail server vouches for senders', () => {
    const text = file('    imap: { host: imap.example.org, user: a, passwordFrom: P, authservId: mx.example.org }\n');
    expect(readMailboxes(text, 'm').mailboxes[0]?.imap).toMatchObject({ authservId: 'mx.example.org', port: 993 });
  });

  it('is refused when a name is so long that our addresses do not fit beside it, and says what to do', () => {
    const named = (letters: number): string =>
      `version: 1\nmailboxes:\n  - address: ${'a'.repeat(letters)}@example.org\n    aliases: [${'b'.repeat(50)}@example.org]\n`;
    expect(readMailboxes(named(longestMailboxName), 'm', [], longestMailboxName).mailboxes).toHaveLength(1);
    expect(() => readMailboxes(named(longestMailboxName + 1), 'm', [], longestMailboxName)).toThrow(
      /m:3.*more than 30 characters before the @.*MAIL_PLUS_ADDRESSES=no/,
    );
    expect(readMailboxes(named(longestMailboxName + 1), 'm').mailboxes).toHaveLength(1);
  });
});
