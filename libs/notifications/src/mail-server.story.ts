import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import type { SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';

/** What the server does with the next mail when it has read it whole. */
export type AfterData = 'accept' | 'hang up' | number;

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

class Refusal extends Error {
  constructor(readonly responseCode: number) {
    super(`refused with ${responseCode}`);
  }
}

/** A real SMTP server on a free port of this machine, that does to mails what the story says. */
export class MailServer {
  /** Every mail that it has read to its last dot, whatever it answered. */
  readonly read: ReceivedMail[] = [];
  /** Its answers to the next mails; it accepts when there is none. */
  readonly afterData: AfterData[] = [];
  /** Its answers to these recipients. */
  readonly recipients = new Map<string, number>();
  private readonly sockets = new Set<Socket>();
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      const code = this.recipients.get(address);
      done(code === undefined ? null : new Refusal(code));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => this.answer(Buffer.concat(chunks).toString('utf8'), session, done));
    },
  });

  async listen(): Promise<void> {
    this.server.on('error', () => this.sockets.clear());
    this.server.server.on('connection', (socket: Socket) => this.sockets.add(socket));
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://complaints%40example.org@127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  messageIds(): string[] {
    return this.read.map(({ source }) => /^Message-ID: (.+)$/im.exec(source)?.[1]?.trim() ?? 'none');
  }

  private answer(source: string, { envelope }: SMTPServerSession, done: (error?: Error | null) => void): void {
    const { mailFrom, rcptTo } = envelope;
    this.read.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), source });
    const next = this.afterData.shift() ?? 'accept';
    if (next === 'hang up') for (const socket of this.sockets) socket.destroy();
    else done(next === 'accept' ? null : new Refusal(next));
  }
}
