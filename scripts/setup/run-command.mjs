import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotGoOn } from './words.mjs';

/**
 * Runs a command to its end. What it printed is shown only when it fails.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} standard output
 */
export function runCommand(command, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let everything = '';
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
      output += String(chunk);
      everything += String(chunk);
    });
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (everything += String(chunk)));
    child.on('error', (error) => reject(new CannotGoOn(`${command}: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(
          new CannotGoOn(
            `${everything.trim()}\n\n${[command, ...parameters].join(' ')}: ${signal ?? `exit code ${code}`}`,
          ),
        );
    });
  });
}

/**
 * The full path of the first of these programs that is on the PATH.
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
export function findProgram(names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        continue; // not here; the next folder may have it
      }
    }
  }
  return undefined;
}
