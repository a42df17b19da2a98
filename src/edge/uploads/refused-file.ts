/** A file that is not taken. The message is for the person who sent it: what is wrong, and what to send instead. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
}

/** What came is not what it says it is, or not all of it. */
export function brokenFile(what: 'picture' | 'film'): RefusedFile {
  return new RefusedFile(
    `This ${what} is broken or ends in the middle: choose the original and send it again.`,
  );
}
