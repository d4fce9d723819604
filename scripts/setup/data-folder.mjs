import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { root } from './install.mjs';
import { CannotGoOn, words } from './words.mjs';

/** Raised whenever an older Redress could not work with the folder any more. */
const format = 1;

/** What we put into a data folder; `--fresh` removes this and nothing else. */
const ours = [
  'redress.json',
  'embedded-mongo',
  'mongodb',
  'redis',
  'logs',
  'run',
  'mail',
  'seals',
  'secret.key',
  'demonstration.json',
];

/** The longest path that a Unix socket may have on Linux and macOS alike, less one for the end mark. */
const longestSocketPath = 103;

/** @typedef {{ format: number, database: 'embedded-mongo' | 'mongod' }} FolderRecord */

/** The folder that holds everything which lives longer than a run. */
export class DataFolder {
  /** @param {string | undefined} path DATA_DIR; relative paths count from the project's folder */
  constructor(path) {
    this.path = resolve(root, path || 'data');
  }

  /** @param {string} name */
  file(name) {
    return join(this.path, name);
  }

  /** The path for a Unix socket; elsewhere when the data folder lies too deep for one. @param {string} name */
  socket(name) {
    const inside = this.file(join('run', name));
    const path =
      inside.length <= longestSocketPath
        ? inside
        : join(tmpdir(), `redress-${createHash('sha256').update(this.path).digest('hex').slice(0, 16)}`, name);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const folder = lstatSync(dirname(path));
    if (!folder.isDirectory() || (process.getuid && folder.uid !== process.getuid())) {
      throw new CannotGoOn(
        words(
          `${dirname(path)} belongs to somebody else. Set DATA_DIR to a shorter path.`,
          `${dirname(path)} 属于其他用户，请把 DATA_DIR 设为较短的路径。`,
        ),
      );
    }
    chmodSync(dirname(path), 0o700);
    return path;
  }

  /** Makes the folder, or reads what it says of itself. Nothing in it is touched when it is not ours to use. */
  open() {
    try {
      mkdirSync(this.path, { recursive: true, mode: 0o700 });
      writeFileSync(this.file('.writable'), '');
      rmSync(this.file('.writable'));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new CannotGoOn(
        words(
          `The data folder ${this.path} cannot be written (${reason}). Set DATA_DIR to a folder that can.`,
          `数据目录 ${this.path} 无法写入（${reason}）。请把 DATA_DIR 设为可写的目录。`,
        ),
      );
    }
  }

  /** @returns {FolderRecord | undefined} what the folder was made with, if it was */
  record() {
    if (!existsSync(this.file('redress.json'))) return undefined;
    /** @type {FolderRecord} */
    let record;
    try {
      record = /** @type {FolderRecord} */ (JSON.parse(readFileSync(this.file('redress.json'), 'utf8')));
      if (!Number.isInteger(record.format) || !['embedded-mongo', 'mongod'].includes(record.database))
        throw new Error('unknown content');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new CannotGoOn(
        words(
          `${this.file('redress.json')} is damaged (${reason}). Restore it from a backup, or set DATA_DIR to another folder; nothing was changed.`,
          `${this.file('redress.json')} 已损坏（${reason}）。请从备份恢复，或把 DATA_DIR 设为其他目录；未作任何改动。`,
        ),
      );
    }
    if (record.format > format) {
      throw new CannotGoOn(
        words(
          `${this.path} was written by a newer Redress (format ${record.format}; this one knows ${format}). Use that version, or set DATA_DIR to another folder; nothing was changed.`,
          `${this.path} 由更新版本的 Redress 写入（格式 ${record.format}，本版本支持 ${format}）。请使用该版本，或把 DATA_DIR 设为其他目录；未作任何改动。`,
        ),
      );
    }
    return record;
  }

  /** @param {FolderRecord['database']} database */
  remember(database) {
    this.write('redress.json', { format, database });
  }

  /** Writes a small file for nobody else to read. @param {string} name @param {object} content */
  write(name, content) {
    writeFileSync(this.file(name), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  }

  /**
   * The secret of this installation, made on the first start. Whoever has it can sign as us: it is readable by nobody else.
   * @returns {string}
   */
  secretKey() {
    const path = this.file('secret.key');
    if (!existsSync(path)) writeFileSync(path, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
    return readFileSync(path, 'utf8').trim();
  }

  /** Removes what we put there, and nothing else. */
  empty() {
    for (const name of ours) rmSync(this.file(name), { recursive: true, force: true });
  }

  /**
   * What the Redress that runs on this folder says of itself, if one runs.
   * @returns {Promise<Record<string, string> | undefined>}
   */
  running() {
    const path = this.socket('redress.sock');
    return new Promise((resolvePromise) => {
      let answer = '';
      const connection = createConnection(path);
      connection.on('data', (chunk) => (answer += String(chunk)));
      connection.on('error', () => resolvePromise(undefined));
      connection.on('end', () => resolvePromise(/** @type {Record<string, string>} */ (JSON.parse(answer || '{}'))));
    });
  }

  /**
   * Takes the folder for this run: one Redress a folder. Whoever asks is told what runs where.
   * @param {() => Record<string, unknown>} describe
   * @returns {Promise<() => void>} gives the folder back
   */
  take(describe) {
    const path = this.socket('redress.sock');
    rmSync(path, { force: true }); // left behind by a run that was killed: nobody answered on it
    const server = createServer((connection) => connection.end(JSON.stringify(describe())));
    return new Promise((resolvePromise, reject) => {
      server.on('error', reject);
      server.listen(path, () => {
        chmodSync(path, 0o600);
        resolvePromise(() => server.close());
      });
    });
  }
}
