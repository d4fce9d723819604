import { open } from 'lmdb';

/**
 * The storage library alone, set as the embedded database sets it: bytes in, bytes out, answered when the disk has them.
 */
export class LmdbFloor {
  /** @param {string} folder */
  constructor(folder) {
    /** @type {import('lmdb').RootDatabase<Buffer, Buffer>} */
    this.table = open({
      path: folder,
      noSubdir: false,
      overlappingSync: false,
      encoding: 'binary',
      keyEncoding: 'binary',
    });
  }

  /**
   * @param {string} key
   * @param {Buffer} bytes
   */
  async put(key, bytes) {
    await this.table.put(Buffer.from(key), bytes);
    await this.table.flushed;
  }

  /** @param {string} key */
  get(key) {
    return this.table.getBinary(Buffer.from(key));
  }

  async close() {
    await this.table.close();
  }
}
