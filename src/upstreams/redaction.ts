/** Keeps credentials out of what may be logged: causes of errors, and messages that a service wrote. */

const longestCause = 300;
const longestQuote = 120;
const deepestCause = 4;
/** What is longer is cut before it is searched: the text is somebody else's, and may be a whole body. */
const longestText = 2000;

/**
 * A copy of an error that is safe to keep as a `cause`. Runtimes put the address or the header that they
 * stumbled over into the message, and with it the credentials; the original is therefore not kept.
 *
 * @param secret the credential of the call; blank means none
 */
export function redactedCause(error: unknown, secret: string): Error {
  return new Error(redact(story(error), secret).slice(0, longestCause));
}

/** A message by a service, fit for one of ours: one line, no credentials, no e-mail address, no address with a query, cut to 120 characters. */
export function quoted(message: string, secret: string): string {
  const line = redact(message, secret)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
}

function story(error: unknown): string {
  const chapters: string[] = [];
  for (let one = error; one instanceof Error && chapters.length < deepestCause; one = one.cause) {
    const code = 'code' in one && typeof one.code === 'string' ? ` (${one.code})` : '';
    chapters.push(`${one.name}: ${one.message}${code}`);
  }
  return chapters.join(' < ') || `a thrown ${typeof error}`;
}

function redact(text: string, secret: string): string {
  const bare = secret.trim().toWellFormed();
  const spellings = bare ? [bare, encodeURIComponent(bare)] : [];
  const clean = spellings.reduce((rest, spelling) => rest.replaceAll(spelling, '[redacted]'), text);
  return (
    clean
      .slice(0, longestText)
      .replace(/(\/\/[^\s?"']*\?)[^\s"']*/g, '$1…')
      .replace(/(auth_token=)[^\s&"']*/gi, '$1…')
      // Services repeat what they were sent, and that can be a person's.
      .replace(/[^\s"'<>@＠]+(?:@|%40|＠)[^\s"'<>@]+/gi, '…@…')
  );
}
