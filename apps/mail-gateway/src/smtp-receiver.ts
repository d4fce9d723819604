import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import type { SMTPServerAddress, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import { portalAddress } from '#casework/tracking-links.js';
import type { IntakeRecord } from '#intake/intake-record.js';
import { Mailboxes } from '#intake/mailboxes.js';
import { isOwnNetwork } from '#intake/own-network.js';
import { ReceiveEmail } from '#intake/receive-email.js';
import { RefusedMails } from '#intake/refused-mails.js';
import { Configuration } from '#platform/configuration.js';
import { portProblem } from '#platform/run-process.js';
import { tellSupervisor } from '#platform/supervisor.js';
import { TimeSource } from '#platform/time-source.js';
import { certificate } from './certificate.js';
import { announcedSize, largestMail } from './largest-mail.js';
import { Visitors } from './visitors.js';

/** An answer that a sending mail server understands: 4xx "try again", 5xx "give up" (RFC 5321 §4.2). */
class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

class TooLarge extends Error {}

type Circumstances = Pick<IntakeRecord['envelope'], 'remoteAddress' | 'helo' | 'authservId'>;

/** The SMTP side. It says 250 only after the mail is on disk; whatever goes wrong before is "try again later". */
@Injectable()
export class SmtpReceiver implements OnApplicationShutdown {
  private readonly logger = new Logger(SmtpReceiver.name);
  private readonly servers: SMTPServer[] = [];

  constructor(
    private readonly receiveEmail: ReceiveEmail,
    private readonly mailboxes: Mailboxes,
    private readonly configuration: Configuration,
    private readonly visitors: Visitors,
    private readonly refused: RefusedMails,
    private readonly time: TimeSource,
  ) {}

  /** Gives the ports that mail is accepted on. */
  async listen(): Promise<{ readonly smtp: number; readonly lmtp?: number }> {
    const { MAIL_PORT, LMTP_PORT, HOST, DATA_DIR, MAIL_TLS_CERT, MAIL_TLS_KEY } = this.configuration;
    const given = { folder: DATA_DIR, certFile: MAIL_TLS_CERT, keyFile: MAIL_TLS_KEY };
    // What stays on this machine nobody overhears, and programs on it may refuse a certificate that nobody vouches for.
    const isForMachine = /^(127\.|::1$|localhost$)/.test(HOST) && MAIL_TLS_CERT === undefined;
    const tls = isForMachine ? undefined : await certificate(given);
    const mail = await this.open(this.serverFor(tls, false), 'MAIL_PORT', MAIL_PORT);
    const lmtp =
      LMTP_PORT === undefined ? undefined : await this.open(this.serverFor(tls, true), 'LMTP_PORT', LMTP_PORT);
    tellSupervisor({ mail: `smtp://${HOST}:${mail}` });
    return { smtp: mail, ...(lmtp !== undefined && { lmtp }) };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  }

  private async open(server: SMTPServer, variable: string, port: number): Promise<number> {
    server.on('error', (error) => this.logger.warn(`SMTP: ${error.message}`));
    this.servers.push(server);
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', (error) => reject(portProblem(error, variable, port) ?? error));
      server.server.listen(port, this.configuration.HOST, resolve);
    });
    return (server.server.address() as AddressInfo).port;
  }

  private serverFor(tls: { key: string; cert: string } | undefined, lmtp: boolean): SMTPServer {
    return new SMTPServer({
      ...tls,
      lmtp,
      banner: 'Redress',
      size: announcedSize,
      // Nobody signs in to hand us mail.
      disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 15_000,
      maxClients: 500,
      onConnect: ({ remoteAddress }, done) => {
        if (this.visitors.enter(remoteAddress)) done();
        else done(new SmtpRefusal(421, 'Too many connections from your address; please try again later'));
      },
      onClose: ({ remoteAddress }) => this.visitors.leave(remoteAddress),
      onMailFrom: (from, session, done) => {
        if (!this.visitors.mayPost(session.remoteAddress))
          done(new SmtpRefusal(451, 'Too many mails from your address; please try again later'));
        else if (declaredSize(from) > largestMail)
          void this.refuseLarge({ ...session.envelope, mailFrom: from }, session, declaredSize(from)).then(done);
        else done();
      },
      onRcptTo: ({ address }, _session, done) => {
        if (this.mailboxes.accepts(address)) done();
        else done(new SmtpRefusal(550, 'There is no such mailbox here'));
      },
      onData: (stream, session, done) => {
        this.accept(stream, session).then((answer) => done(null, answer), done);
      },
    });
  }

  private async accept(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const { mailFrom, rcptTo } = session.envelope;
    const counted = { bytes: 0 };
    try {
      const record = await this.receiveEmail.receive(Readable.from(withinSize(stream, counted)), {
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        ...this.circumstancesOf(session),
      });
      return `Stored as ${record?.id ?? 'before'}`;
    } catch (error) {
      if (error instanceof TooLarge) throw await this.refuseLarge(session.envelope, session, counted.bytes);
      this.logger.error(error);
      throw new SmtpRefusal(451, 'The mail could not be stored now; please try again later');
    }
  }

  /** Writes down who brought it, so that somebody can ask them, and says what to do instead. */
  private async refuseLarge(
    { mailFrom, rcptTo }: SMTPServerSession['envelope'],
    { remoteAddress }: SMTPServerSession,
    size: number,
  ): Promise<SmtpRefusal> {
    const to = rcptTo.map(({ address }) => address);
    try {
      await this.refused.note({
        id: randomUUID(),
        at: this.time.now(),
        from: mailFrom ? mailFrom.address : '',
        ...(to.length > 0 && { to }),
        remoteAddress,
        size,
      });
    } catch (error) {
      // Whether or not it could be written down, it is too large; its sender must hear that.
      this.logger.error(error, `a mail of ${size} bytes was refused, and it could not be written down who sent it`);
    }
    const limit = largestMail / 1024 / 1024;
    const form = portalAddress(this.configuration);
    return new SmtpRefusal(552, `The mail is larger than ${limit} MB. Please send your files with our form: ${form}`);
  }

  /** What only we can know of how a mail came; who reads it judges its sender by that. */
  private circumstancesOf({ remoteAddress, hostNameAppearsAs }: SMTPServerSession): Circumstances {
    const authservId = isOwnNetwork(remoteAddress) ? this.configuration.MAIL_AUTHSERV_ID : undefined;
    return {
      remoteAddress,
      ...(typeof hostNameAppearsAs === 'string' && { helo: hostNameAppearsAs.slice(0, 255) }),
      ...(authservId !== undefined && { authservId }),
    };
  }
}

/** Passes the mail on while it is small enough. One that is too large is read to its end, as SMTP asks, and then refused. */
async function* withinSize(stream: SMTPServerDataStream, counted: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    counted.bytes += chunk.length;
    if (counted.bytes <= largestMail) yield chunk;
  }
  if (counted.bytes > largestMail) throw new TooLarge();
}

/** Bytes that a mail is said to have before it is sent (RFC 1870); none where nothing is said. */
function declaredSize({ args }: SMTPServerAddress): number {
  return typeof args === 'object' && 'SIZE' in args ? Number(args.SIZE) : 0;
}
