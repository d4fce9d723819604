/** True for the database's answer that a unique index holds this key already: our way to say "the same thing twice". */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
