/** Chinese for whoever's terminal speaks Chinese, else English. */
const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/**
 * @param {string} english
 * @param {string} chineseText
 * @returns {string}
 */
export function words(english, chineseText) {
  return chinese ? chineseText : english;
}

/** A reason to stop, in one sentence that says what to do. */
export class CannotGoOn extends Error {}

/**
 * Runs a script's main function. A foreseen fault ends it with its sentence and code 1, anything else with its stack.
 * @param {() => Promise<void>} main
 */
export function run(main) {
  main().catch((/** @type {unknown} */ error) => {
    if (error instanceof CannotGoOn) console.error(`\n${error.message}`);
    else console.error(error);
    process.exit(1);
  });
}

/**
 * Tells that a step is being done, and how long it took: `Installing packages … 31 s`. Beside the result, which is for pipes.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function progress(name, step) {
  const began = performance.now();
  process.stderr.write(`  ${name} …`);
  const dots = setInterval(() => process.stderr.write('.'), 3000);
  try {
    const result = await step();
    process.stderr.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write(` ${words('failed', '失败')}\n`);
    throw error;
  } finally {
    clearInterval(dots);
  }
}

/**
 * The same for steps that are done side by side: one line for each, when it is over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function timed(name, step) {
  const began = performance.now();
  try {
    const result = await step();
    process.stderr.write(`  ${name} … ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write(`  ${name} … ${words('failed', '失败')}\n`);
    throw error;
  }
}
