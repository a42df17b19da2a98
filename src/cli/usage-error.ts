/** Somebody mistyped: the answer is what is wrong, and how the command is used. */
export class UsageError extends Error {
  override name = 'UsageError';
}
