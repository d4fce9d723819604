import { connect } from 'node:net';
import { Injectable, Logger } from '@nestjs/common';
import type { Scan } from '#casework/message.js';
import { Configuration } from '#platform/configuration.js';

/** A scanner that is slower than this is as good as none; the file is then kept as not scanned. Milliseconds. */
const patience = 10_000;

/** As much as goes over at once; clamd takes any size up to its own limit. */
const chunk = 65_536;

/** Asks clamd about a file, when there is one (`CLAMD_ADDRESS`). Without an answer a file is `notScanned`, and says so. */
@Injectable()
export class ScanFile {
  private readonly logger = new Logger(ScanFile.name);

  constructor(private readonly configuration: Configuration) {}

  async scan(content: Uint8Array): Promise<Scan> {
    const { CLAMD_ADDRESS } = this.configuration;
    if (CLAMD_ADDRESS === undefined) return 'notScanned';
    try {
      const answer = await ask(CLAMD_ADDRESS, content);
      if (/\bFOUND\b/.test(answer)) return 'infected';
      if (/: OK\b/.test(answer)) return 'clean';
      this.logger.warn(`clamd: ${answer}`);
    } catch (error) {
      this.logger.warn(`clamd: ${error instanceof Error ? error.message : String(error)}`);
    }
    return 'notScanned';
  }
}

/** INSTREAM: pieces with their length before each, then an empty one (clamd(8)). */
async function ask(address: string, content: Uint8Array): Promise<string> {
  const [host = '127.0.0.1', port = '3310'] = address.split(/:(?=\d+$)/);
  return new Promise<string>((resolve, reject) => {
    const socket = address.startsWith('/') ? connect(address) : connect(Number(port), host);
    let answer = '';
    socket.setTimeout(patience, () => socket.destroy(new Error('no answer in time')));
    socket.on('error', reject);
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('end', () => resolve(answer.replaceAll('\0', '').trim()));
    socket.write('zINSTREAM\0');
    for (let at = 0; at < content.length; at += chunk) {
      const piece = content.subarray(at, at + chunk);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      socket.write(length);
      socket.write(piece);
    }
    socket.write(Buffer.alloc(4));
  });
}
