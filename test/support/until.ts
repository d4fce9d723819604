/** Asks again until there is an answer; fails with what it waited for after a while. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  patience = 30_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
