import { createSocket } from 'node:dgram';

const texts = 16;
const noSuchName = 3;

/** A name server on this machine that knows the texts (TXT) which a story gives it, and says of all else that it is not there. */
export class NameServer {
  private readonly socket = createSocket('udp4');
  /** Names that were asked for, one after the other. */
  readonly asked: string[] = [];
  /** It hears, and says nothing. */
  isSilent = false;

  constructor(readonly known: Readonly<Record<string, string>>) {
    this.socket.on('message', (question, { port, address }) => {
      const name = nameIn(question);
      this.asked.push(name);
      if (!this.isSilent) this.socket.send(this.answer(question, name), port, address);
    });
  }

  /** Gives its `address:port`. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.socket.bind(0, '127.0.0.1', resolve));
    return `127.0.0.1:${this.socket.address().port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.socket.close(() => resolve()));
  }

  /** RFC 1035 §4: head, the question again, and at most one record. */
  private answer(question: Buffer, name: string): Buffer {
    const asked = question.subarray(12, questionEnd(question));
    const text = asked.readUInt16BE(asked.length - 4) === texts ? this.known[name] : undefined;
    const isKnown = Object.keys(this.known).some((one) => one === name || one.endsWith(`.${name}`));
    const head = Buffer.alloc(12);
    question.copy(head, 0, 0, 2);
    head.writeUInt16BE(0x8180 | (text === undefined && !isKnown ? noSuchName : 0), 2);
    head.writeUInt16BE(1, 4);
    if (text === undefined) return Buffer.concat([head, asked]);
    head.writeUInt16BE(1, 6);
    const pieces = (text.match(/.{1,255}/g) ?? []).map((piece) => Buffer.from([piece.length, ...Buffer.from(piece)]));
    const data = Buffer.concat(pieces);
    const record = Buffer.from([0xc0, 12, 0, texts, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255]);
    return Buffer.concat([head, asked, record, data]);
  }
}

function nameIn(question: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; question[at] !== 0; at += question[at]! + 1)
    labels.push(question.toString('latin1', at + 1, at + 1 + question[at]!));
  return labels.join('.').toLowerCase();
}

function questionEnd(question: Buffer): number {
  let at = 12;
  while (question[at] !== 0) at += question[at]! + 1;
  return at + 5;
}
