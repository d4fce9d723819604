import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');
const grown = ['.git', 'node_modules', 'dist', 'data', 'coverage', 'test/artefacts', '.env'].map((path) =>
  join(root, path),
);

/** Every file of the repository, without what tools and runs have put beside it. */
function files(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (grown.includes(path)) return [];
    if (entry.isDirectory()) return files(path);
    return entry.isFile() ? [path] : [];
  });
}

interface Lock {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
}

describe('the repository', () => {
  it('speaks only of itself: no file names a folder of the machine that it was written on', () => {
    const machinePath = /(?<![\w.\-/@])\/(?:work|root|home|Users)\/(?!\*)/;
    const found = files().flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      if (text.includes('\0')) return [];
      return text
        .split('\n')
        .flatMap((line, index) =>
          machinePath.test(line) ? [`${relative(root, file)}:${index + 1} ${line.trim()}`] : [],
        );
    });
    expect(found).toEqual([]);
  });

  it('has no index.ts', () => {
    expect(files().filter((file) => /[\\/]index\.[cm]?tsx?$/.test(file))).toEqual([]);
  });

  describe('in its lock file', () => {
    const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
    const { packages } = JSON.parse(text) as Lock;

    it('leaves the registry to whoever installs', () => {
      expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([]);
      expect(text.match(/https?:\/\/[^/"]*(?:registry|npm|mirror)[^/"]*\/[^"]*\.tgz/g)).toBeNull();
    });

    it('knows every optional dependency, so that no other platform installs one that was never pinned', () => {
      const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
      const unknown = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
        Object.keys(optionalDependencies ?? {})
          .filter((name) => !names.has(name))
          .map((name) => `${path} -> ${name}`),
      );
      expect(unknown).toEqual([]);
    });
  });
});
