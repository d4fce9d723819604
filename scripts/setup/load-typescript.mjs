import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

/** From now on TypeScript is loaded as it stands, so that what is said in it can be asked without a build. */
export function loadTypeScript() {
  registerHooks({
    resolve(specifier, context, next) {
      const isOurs = specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/');
      const name = isOurs ? specifier.replace(/\.js$/, '.ts') : specifier;
      return next(name, { ...context, conditions: ['source', ...context.conditions] });
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
      });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}
