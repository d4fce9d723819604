import { readFileSync } from 'node:fs';

/**
 * Megabytes of memory that a process holds: its own, and pages of its files that it has looked at, which the system
 * takes back when somebody needs the room. A page that is mapped several times over is counted once.
 * @param {number} pid
 * @returns {{ own: number, ofFiles: number }}
 */
export function memoryOf(pid) {
  const sizes = tell(pid, 'smaps_rollup');
  const megabytes = (/** @type {string} */ name) =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(sizes)?.[1]) * 1024) / 1e6;
  return { own: megabytes('Pss_Anon'), ofFiles: megabytes('Pss_File') };
}

/**
 * Microseconds of processor time that a process has used since its start, all threads together.
 * @param {number} pid
 */
export function processorTimeOf(pid) {
  // The name, in parentheses, may hold spaces; user and system time are the 12th and 13th field after it, in ticks of 10 ms.
  const fields = tell(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/**
 * What the system knows of the process.
 * @param {number} pid
 * @param {'smaps_rollup' | 'stat'} subject
 */
function tell(pid, subject) {
  return readFileSync(`/proc/${pid}/${subject}`, 'utf8');
}
