/**
 * Checks the container files as far as that goes without a container engine: the compose file against the Compose
 * Specification, the Dockerfile with a parser of the builder's language, and the variables of both, of `.env.example`
 * and of the code against each other. Prints every problem as `file:line: what is wrong` and then exits with 1.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { DCLinter } from 'dclint';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import ts from 'typescript';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** @typedef {{ file: string, line: number, message: string }} Problem */
/** @typedef {{ name: string, line: number }} Variable */

const composeFile = 'docker-compose.yml';
const dockerfile = 'Dockerfile';
const exampleFile = '.env.example';
const configurationFiles = ['libs/platform/src/configuration.ts', 'libs/platform/src/mail-configuration.ts'];

/** The linter's rules that find faults; its others are about order and quotes, which are Prettier's business. */
const composeRules = Object.fromEntries(
  [
    'no-build-and-image',
    'no-duplicate-container-names',
    'no-duplicate-exported-ports',
    'no-version-field',
    'require-project-name-field',
    'require-quotes-in-ports',
    'service-image-require-explicit-tag',
  ].map((name) => [name, 2]),
);

/**
 * @param {string} folder a folder laid out like the repository
 * @returns {Problem[]} by file and line; empty when all is well
 */
export function problemsIn(folder) {
  const text = (/** @type {string} */ file) => readFileSync(join(folder, file), 'utf8');
  const compose = readCompose(text(composeFile));
  const configured = configurationFiles.flatMap((file) => variablesOfCode(file, text(file)));
  const example = text(exampleFile);
  return [
    ...compose.problems,
    ...lintCompose(join(folder, composeFile)),
    ...(compose.problems.length === 0
      ? checkCompose(compose, folder, new Set(configured.map(({ name }) => name)))
      : []),
    ...checkDockerfile(text(dockerfile), folder),
    ...checkExample(example, [...configured, ...interpolations(text(composeFile))]),
    ...checkIgnored(text('.dockerignore')),
  ].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

const matchesSchema = compileComposeSchema();

/**
 * Reads the compose file and holds it against the schema of the Compose Specification, which the linter brings along.
 * @param {string} text
 */
function readCompose(text) {
  const lines = new LineCounter();
  const document = parseDocument(text, { merge: true, lineCounter: lines });
  const lineAt = (/** @type {number} */ offset) => lines.linePos(offset).line;
  const lineOf = (/** @type {(string | number)[]} */ path) => lineAt(offsetOf(document, path));
  /** @type {Problem[]} */
  const problems = document.errors.map(({ pos, message }) => ({
    file: composeFile,
    line: lineAt(pos[0]),
    message: message.replace(/ at line[\s\S]*/, ''),
  }));
  const content = /** @type {unknown} */ (document.toJS());
  if (problems.length === 0) {
    if (!matchesSchema(content)) {
      for (const { instancePath, params, message, keyword } of matchesSchema.errors ?? []) {
        const extra = keyword === 'additionalProperties' ? [String(params['additionalProperty'])] : [];
        const path = [...instancePath.split('/').slice(1).map(unescapePointer), ...extra];
        problems.push({ file: composeFile, line: lineOf(path), message: `${path.join('.')} ${message ?? keyword}` });
      }
    }
  }
  return { content: /** @type {Compose} */ (content), lineOf, problems };
}

/**
 * What of the compose file is read here, once the schema has found it right.
 * @typedef {{ services: Record<string, Service>, volumes?: Record<string, unknown>, networks?: Record<string, unknown> }} Compose
 * @typedef {{
 *   command?: string | string[], build?: unknown, environment?: Record<string, string>, healthcheck?: Record<string, unknown>,
 *   restart?: string, ports?: string[], volumes?: string[], networks?: string[], depends_on?: Record<string, { condition: string }>
 * }} Service
 */

function compileComposeSchema() {
  const linter = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync(join(linter, 'schemas/compose.schema.json'), 'utf8'));
  const schema = /** @type {Record<string, unknown>} */ (parsed);
  // It names its own dialect by an address that only the network knows; it is draft-07, which is what Ajv speaks.
  delete schema['$schema'];
  const ajv = new Ajv.default({ allErrors: true, strict: false });
  return ajv.compile(schema);
}

const unescapePointer = (/** @type {string} */ key) => key.replaceAll('~1', '/').replaceAll('~0', '~');

/**
 * Where in the text the node at a path stands; what an anchor merged in stands at the anchor.
 * @param {import('yaml').Document} document
 * @param {(string | number)[]} path
 */
function offsetOf(document, path) {
  let offset = 0;
  /** @type {unknown} */
  let node = document.contents;
  for (const step of path) {
    node = resolved(document, node);
    if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
      continue;
    }
    const pair = isMap(node) ? pairIn(document, node, String(step)) : undefined;
    if (!pair) break;
    offset = startOf(pair.key) ?? offset;
    node = pair.value;
  }
  return offset;
}

/**
 * @param {import('yaml').Document} document
 * @param {import('yaml').YAMLMap} map
 * @param {string} key
 * @returns {import('yaml').Pair | undefined}
 */
function pairIn(document, map, key) {
  const named = (/** @type {string} */ name) =>
    map.items.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === name);
  const own = named(key);
  if (own) return own;
  const from = resolved(document, named('<<')?.value);
  return isMap(from) ? pairIn(document, from, key) : undefined;
}

/**
 * @param {import('yaml').Document} document
 * @param {unknown} node
 * @returns {unknown}
 */
function resolved(document, node) {
  return isAlias(node) ? node.resolve(document) : node;
}

/** @param {unknown} node */
function startOf(node) {
  const range = /** @type {{ range?: [number, number, number] } | undefined} */ (node)?.range;
  return range?.[0];
}

/**
 * @param {string} path
 * @returns {Problem[]}
 */
function lintCompose(path) {
  // The package's published types cannot be resolved; this is what is used of them.
  /** @typedef {{ rule: string, line: number, message: string }} Finding */
  /** @typedef {new (config: object) => { lintFiles(paths: string[], recursive: boolean): { messages: Finding[] }[] }} Linter */
  /** @type {unknown} */
  const untyped = DCLinter;
  const linter = new /** @type {Linter} */ (untyped)({ rules: composeRules, quiet: true, debug: false, exclude: [] });
  return linter
    .lintFiles([path], false)
    .flatMap(({ messages }) => messages)
    .filter(({ rule }) => rule in composeRules)
    .map(({ line, message }) => ({ file: composeFile, line, message }));
}

/**
 * What the schema cannot say: names that must exist elsewhere, and habits that we promise.
 * @param {ReturnType<typeof readCompose>} compose
 * @param {string} folder
 * @param {Set<string>} configured
 * @returns {Problem[]}
 */
function checkCompose({ content, lineOf }, folder, configured) {
  /** @type {Problem[]} */
  const problems = [];
  const { services, volumes = {}, networks = {} } = content;
  for (const [name, service] of Object.entries(services)) {
    const report = (/** @type {(string | number)[]} */ path, /** @type {string} */ message) =>
      problems.push({ file: composeFile, line: lineOf(['services', name, ...path]), message: `${name}: ${message}` });

    if (!service.healthcheck) report([], 'has no healthcheck');
    for (const [key, value] of Object.entries(service.healthcheck ?? {})) {
      if (durations.has(key) && !isDuration(value))
        report(['healthcheck', key], `${key} is no duration: ${String(value)}`);
    }
    if (!service.restart) report([], 'has no restart policy');
    for (const key of /** @type {const} */ (['environment', 'depends_on'])) {
      if (Array.isArray(service[key])) report([key], `write ${key} as a map`);
    }
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      if (!services[other]) report(['depends_on', other], `depends on ${other}, which is no service`);
      else if (condition === 'service_healthy' && !services[other].healthcheck)
        report(['depends_on', other], `waits for the health of ${other}, which has no healthcheck`);
    }
    for (const network of service.networks ?? []) {
      if (network !== 'default' && !(network in networks))
        report(['networks'], `joins ${network}, which is no network`);
    }
    for (const [index, volume] of (service.volumes ?? []).entries()) {
      const source = volume.split(':')[0] ?? '';
      if (!/^[./~]/.test(source) && !(source in volumes))
        report(['volumes', index], `mounts ${source}, which is no volume`);
    }
    for (const [index, port] of (service.ports ?? []).entries()) {
      // Docker opens a port on every address, past the machine's firewall, unless one is named.
      if (port.replace(/\$\{[^}]*\}/g, '').split(':').length < 3)
        report(['ports', index], `port ${port} names no address`);
    }
    if (service.build !== undefined) checkProcess(service, report, folder, configured);
    for (const [variable, value] of Object.entries(service.environment ?? {})) {
      if (isSecret(variable) && !/^\$\{\w+(:\?.*|:-)?\}$/s.test(String(value)))
        report(['environment', variable], `${variable} is a secret and has a value here`);
    }
  }
  return problems;
}

/**
 * A container of our own image runs one of the apps, and reads only variables that the code knows.
 * @param {Service} service
 * @param {(path: (string | number)[], message: string) => void} report
 * @param {string} folder
 * @param {Set<string>} configured
 */
function checkProcess({ command, environment = {} }, report, folder, configured) {
  const main = (Array.isArray(command) ? command : (command ?? '').split(' ')).find((word) => word.startsWith('dist/'));
  const source = main?.replace(/^dist\//, '').replace(/\.js$/, '.ts');
  if (!source || !existsSync(join(folder, source)))
    report(['command'], `the command runs ${main ?? 'nothing of ours'}, which no source becomes`);
  for (const variable of Object.keys(environment)) {
    if (!configured.has(variable))
      report(['environment', variable], `${variable} is no variable of ${configurationFiles.join(' or ')}`);
  }
}

const durations = new Set(['interval', 'timeout', 'start_period', 'start_interval']);
const isDuration = (/** @type {unknown} */ value) => /^(\d+(\.\d+)?(us|ms|s|m|h))+$/.test(String(value));
const isSecret = (/** @type {string} */ name) => /PASSWORD|SECRET|TOKEN/.test(name);

/**
 * @param {string} text
 * @param {string} folder
 * @returns {Problem[]}
 */
function checkDockerfile(text, folder) {
  /** @type {Problem[]} */
  const problems = validate(text).map(({ range, message }) => ({
    file: dockerfile,
    line: range.start.line + 1,
    message: typeof message === 'string' ? message : message.value,
  }));
  const parsed = DockerfileParser.parse(text);
  const report = (/** @type {import('dockerfile-ast').Instruction | undefined} */ at, /** @type {string} */ message) =>
    problems.push({ file: dockerfile, line: (at?.getRange().start.line ?? 0) + 1, message });

  const stages = new Set();
  for (const from of parsed.getFROMs()) {
    if (!stages.has(from.getImage()) && (from.getImageTag() ?? 'latest') === 'latest')
      report(from, `${from.getImage() ?? ''} has no fixed tag`);
    stages.add(from.getBuildStage());
  }
  for (const copy of parsed.getCOPYs()) {
    const stage = copy.getFromFlag()?.getValue();
    if (stage) {
      if (!stages.has(stage)) report(copy, `copies from ${stage}, which is no stage`);
    } else {
      const words = copy.getArguments().map((word) => word.getValue());
      for (const source of words.slice(0, -1))
        if (!existsSync(join(folder, source))) report(copy, `copies ${source}, which is not there`);
    }
  }
  const last = parsed.getFROMs().at(-1);
  const lastLine = last?.getRange().start.line ?? 0;
  const user = parsed
    .getInstructions()
    .filter((one) => one.getKeyword() === 'USER' && one.getRange().start.line > lastLine)
    .at(-1);
  if (!user || /^(root|0)\b/.test(user.getArgumentsContent() ?? '')) report(user ?? last, 'the image runs as root');
  return problems;
}

/**
 * The example names every variable that anything reads, nothing else, each once, with a line of explanation and no secret.
 * @param {string} text
 * @param {Variable[]} read
 * @returns {Problem[]}
 */
function checkExample(text, read) {
  /** @type {Problem[]} */
  const problems = [];
  const report = (/** @type {number} */ line, /** @type {string} */ message) =>
    problems.push({ file: exampleFile, line, message });
  const lines = text.split('\n');
  /** @type {Set<string>} */
  const named = new Set();
  lines.forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name === undefined) {
      report(index + 1, `not a variable: ${line}`);
      return;
    }
    if (named.has(name)) report(index + 1, `${name} stands here twice`);
    if (!lines[index - 1]?.startsWith('# ')) report(index + 1, `${name} has no line that explains it`);
    if (isSecret(name) && value) report(index + 1, `${name} is a secret and has a value here`);
    if (!read.some((variable) => variable.name === name)) report(index + 1, `${name} is read by nothing`);
    named.add(name);
  });
  for (const name of new Set(read.map((variable) => variable.name)))
    if (!named.has(name)) report(lines.length, `${name} is missing`);
  return problems;
}

/**
 * @param {string} text
 * @returns {Problem[]}
 */
function checkIgnored(text) {
  const ignored = new Set(text.split('\n'));
  return ['.env', '.git', 'data', 'node_modules']
    .filter((name) => !ignored.has(name))
    .map((name) => ({ file: '.dockerignore', line: 1, message: `${name} would be copied into the image` }));
}

/**
 * The properties of a class of configuration: one for each variable, under the variable's own name.
 * @param {string} file
 * @param {string} text
 * @returns {Variable[]}
 */
function variablesOfCode(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const configuration = source.statements
    .filter(ts.isClassDeclaration)
    .find(({ name }) => name?.text.endsWith('Configuration'));
  if (!configuration) throw new Error(`${file} has no class of configuration`);
  return configuration.members.filter(ts.isPropertyDeclaration).map(({ name }) => ({
    name: name.getText(source),
    line: source.getLineAndCharacterOfPosition(name.getStart(source)).line + 1,
  }));
}

/**
 * The variables that the compose file takes from its surroundings; `$$` is a dollar.
 * @param {string} text
 * @returns {Variable[]}
 */
function interpolations(text) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/(?<!\$)\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) => ({ name, line: index + 1 })),
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = problemsIn(fileURLToPath(new URL('..', import.meta.url)));
  for (const { file, line, message } of problems) console.error(`${file}:${line}: ${message}`);
  if (problems.length > 0) process.exit(1);
}
