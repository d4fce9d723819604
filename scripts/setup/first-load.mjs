import fs from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What somebody who begins to work may have to wait for, in thousands of bytes as they are sent (gzip). */
export const mostOfFirstLoad = 300;

/**
 * Thousands of bytes that a browser loads before the list of work is there: the frame, the page, and everything that either
 * imports at once.
 * @param {string} folder the built console
 */
export function firstLoad(folder) {
  const assets = join(folder, 'assets');
  const page = fs.readFileSync(join(folder, 'index.html'), 'utf8');
  const list = fs.readdirSync(assets).filter((file) => /^work\.page-.*\.js$/.test(file));
  if (list.length !== 1) throw new Error('the page of the list of work is not among the built files');
  const files = new Set([...list, ...named(page, /(?:src|href)="\/assets\/([^"]+)"/g)]);
  // A set goes on with what is added while it is gone through.
  for (const file of files)
    if (file.endsWith('.js'))
      for (const other of named(fs.readFileSync(join(assets, file), 'utf8'), /(?:from|import)\s*"\.\/([^"]+\.js)"/g))
        files.add(other);
  const bytes = [...files].map((file) => gzipSync(fs.readFileSync(join(assets, file))).length);
  return bytes.reduce((sum, one) => sum + one, 0) / 1000;
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function named(text, pattern) {
  return [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}
