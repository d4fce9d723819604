import { existsSync } from 'node:fs';
import { registerHooks, setSourceMapsSupport } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

/** From now on TypeScript is loaded as it stands, so that what is said in it can be asked without a build. */
export function loadTypeScript() {
  setSourceMapsSupport(true);
  registerHooks({
    resolve(specifier, context, next) {
      // Our own names lead to the sources; what a package says of itself holds as it does when the system runs.
      if (specifier.startsWith('#'))
        return next(specifier, { ...context, conditions: ['source', ...context.conditions] });
      return next(typeScriptOf(specifier, context.parentURL) ?? specifier, context);
    },
    load(url, context, next) {
      if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
      const { code } = transformFileSync(fileURLToPath(url), {
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}

/**
 * The source behind an import of what will be built from it; nothing where the import means a file that is there.
 * @param {string} specifier
 * @param {string | undefined} importer
 */
function typeScriptOf(specifier, importer) {
  if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return undefined;
  if (!importer?.startsWith('file:') || importer.includes('/node_modules/')) return undefined;
  const source = new URL(specifier.replace(/\.js$/, '.ts'), importer);
  return existsSync(source) ? source.href : undefined;
}
