import { statfsSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, totalmem, type } from 'node:os';

/** The file systems that a data folder usually lies on, by the number that Linux gives them. */
const fileSystems = new Map([
  [0xef53, 'ext4'],
  [0x58465342, 'xfs'],
  [0x9123683e, 'btrfs'],
  [0x794c7630, 'overlay'],
  [0x01021994, 'tmpfs, which is memory: its flushes cost nothing'],
]);

/**
 * What the figures depend on, and nothing that says whose machine it is.
 * @param {string} folder on the disk that is written to
 * @returns {{ name: string, value: string }[]}
 */
export function describeMachine(folder) {
  const { type: fileSystem } = statfsSync(folder);
  return [
    { name: 'processor', value: cpus()[0]?.model ?? 'unknown' },
    { name: 'cores', value: String(availableParallelism()) },
    { name: 'memory', value: `${(totalmem() / 2 ** 30).toFixed(0)} GiB` },
    { name: 'system', value: `${type()}, ${arch()}` },
    { name: 'file system', value: fileSystems.get(fileSystem) ?? `0x${fileSystem.toString(16)}` },
    { name: 'Node', value: process.versions.node },
  ];
}

/** Processes that ran or waited to run, on an average of the last minute. */
export function load() {
  return loadavg()[0] ?? 0;
}
