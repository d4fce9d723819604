import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import { ReceiveEmail } from '#intake/receive-email.js';
import { Configuration } from '#platform/configuration.js';
import { portProblem } from '#platform/run-process.js';
import { tellSupervisor } from '#platform/supervisor.js';

/** Announced to senders (RFC 1870), in bytes. */
export const largestMail = 25 * 1024 * 1024;

/** An answer that a sending mail server understands: 4xx "try again", 5xx "give up" (RFC 5321 §4.2). */
class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** The SMTP side. It says 250 only after the mail is on disk; whatever goes wrong before is "try again later". */
@Injectable()
export class SmtpReceiver implements OnApplicationShutdown {
  private readonly logger = new Logger(SmtpReceiver.name);
  private readonly server = new SMTPServer({
    banner: 'Redress',
    size: largestMail,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 15_000,
    onData: (stream, session, done) => {
      this.accept(stream, session).then((answer) => done(null, answer), done);
    },
  });

  constructor(
    private readonly receiveEmail: ReceiveEmail,
    private readonly configuration: Configuration,
  ) {
    this.server.on('error', (error) => this.logger.warn(`SMTP: ${error.message}`));
  }

  async listen(): Promise<void> {
    const { MAIL_PORT, HOST } = this.configuration;
    await new Promise<void>((resolve, reject) => {
      this.server.server.once('error', (error) => reject(portProblem(error, 'MAIL_PORT', MAIL_PORT) ?? error));
      this.server.listen(MAIL_PORT, HOST, resolve);
    });
    const { port } = this.server.server.address() as AddressInfo;
    tellSupervisor({ mail: `smtp://${HOST}:${port}` });
  }

  async onApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async accept(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const { mailFrom, rcptTo } = session.envelope;
    try {
      const record = await this.receiveEmail.receive(Readable.from(withinSize(stream)), {
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        remoteAddress: session.remoteAddress,
      });
      return `Stored as ${record?.id ?? 'before'}`;
    } catch (error) {
      if (error instanceof SmtpRefusal) throw error;
      this.logger.error(error);
      throw new SmtpRefusal(451, 'The mail could not be stored now; please try again later');
    }
  }
}

/** Passes the mail on while it is small enough. One that is too large is read to its end, as SMTP asks, and then refused. */
async function* withinSize(stream: SMTPServerDataStream): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestMail) yield chunk;
  }
  if (size > largestMail) throw new SmtpRefusal(552, `The mail is larger than ${largestMail} bytes`);
}
