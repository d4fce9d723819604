import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IViolation } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

export const repository = join(import.meta.dirname, '../..');

const options = await extractDepcruiseOptions(join(repository, '.dependency-cruiser.cjs'));

/** One file that imports one thing, in the tiniest tree in which that import can be found. */
export interface Import {
  file: string;
  imports: string;
  /** The import statement, when it is to be another one than `import '…'`. */
  as?: (specifier: string) => string;
  /** What the imported file says; by default nothing. */
  where?: string;
  /** The imported file does not exist. */
  missing?: boolean;
}

/** The names of all rules in the rule file. */
export function ruleNames(): string[] {
  return (options.ruleSet?.forbidden ?? []).map((rule) => rule.name ?? 'a rule without a name');
}

/** The violations that the rule file finds below a folder laid out like the repository, as `rule: from -> to`. */
export async function violationsIn(folder: string): Promise<string[]> {
  const parts = ['apps', 'libs', 'workflows', 'test', 'scripts'].filter((part) => existsSync(join(folder, part)));
  const { output } = await cruise(parts, { ...options, baseDir: folder }, options.enhancedResolveOptions);
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered in words: ${output}`);
  return output.summary.violations.map(describeViolation);
}

/** The violations in a tree that holds these imports, the files that they lead to, and nothing else. */
export async function violationsOf(imports: readonly Import[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
  try {
    // The aliases and the split into production and development dependencies are part of what is proved.
    copyFileSync(join(repository, 'package.json'), join(folder, 'package.json'));
    copyFileSync(join(repository, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    for (const one of imports) write(folder, one);
    return await violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function describeViolation(violation: IViolation): string {
  return `${violation.rule.name}: ${violation.from} -> ${violation.to}`;
}

function write(folder: string, { file, imports, as, where, missing }: Import): void {
  writeText(join(folder, file), as ? as(imports) : `import '${imports}';\n`);
  const target = fileBehind(imports, file);
  if (missing || target === undefined) return;
  writeText(join(folder, target), where ?? '');
  if (target.startsWith('node_modules/')) {
    const name = packageOf(imports);
    writeText(join(folder, 'node_modules', name, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
  }
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Where an import leads by the aliases of package.json; nowhere for what Node has built in. */
function fileBehind(specifier: string, importer: string): string | undefined {
  const source = specifier.replace(/\.js$/, '.ts');
  if (source.startsWith('node:')) return undefined;
  if (source.startsWith('.')) return join(dirname(importer), source);
  if (source.startsWith('#workflows/')) return source.slice(1);
  if (source.startsWith('#')) return source.replace(/^#([^/]+)\//, 'libs/$1/src/');
  return `node_modules/${specifier}/index.js`;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
