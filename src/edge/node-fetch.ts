/**
 * The global `fetch`, as Node has it, without the copy that it keeps of a stream that is sent: it clones every request
 * that it could have to send again after a redirect, and so holds a whole upload in memory. None is followed here, and
 * where `error` says so there is no clone. (Workers do without the copy, and without `error`.)
 */
export const nodeFetch: typeof globalThis.fetch = (input, init) =>
  fetch(input, init?.body instanceof ReadableStream ? { ...init, redirect: 'error' } : init);
