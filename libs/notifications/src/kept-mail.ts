import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of mails, as `nameOf` makes them: nothing that could lead out of the folder. */
const isName = /^[\da-f]{32}$/;

/** A folder of outgoing mails, for a system that has no mail server: one `.eml` file each, to be read by staff. */
export class KeptMail {
  constructor(private readonly folder: string) {}

  /** It is on disk when this resolves, whole or not at all; the same name again replaces it. Gives the file's path. */
  async keep(name: string, content: Buffer): Promise<string> {
    if (!isName.test(name)) throw new RangeError(`"${name}" is not a mail's name`);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${name}.eml`);
    const unfinished = `${file}.${randomUUID()}.unfinished`;
    const handle = await open(unfinished, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    return file;
  }

  /** One that is not there is no fault. */
  async discard(name: string): Promise<void> {
    if (!isName.test(name)) throw new RangeError(`"${name}" is not a mail's name`);
    await rm(join(this.folder, `${name}.eml`), { force: true });
  }

  /** Names of the mails in the folder, in no order. */
  async names(): Promise<string[]> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const files = await readdir(this.folder);
    return files.filter((file) => file.endsWith('.eml')).map((file) => file.slice(0, -'.eml'.length));
  }

  /** The mail byte for byte; nothing when there is none of this name. */
  async read(name: string): Promise<Buffer | undefined> {
    return (await this.names()).includes(name) ? readFile(join(this.folder, `${name}.eml`)) : undefined;
  }
}
