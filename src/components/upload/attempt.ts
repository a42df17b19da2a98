/** What became of one request. */
export interface Answer {
  /** 0 where the connection was lost */
  status: number;
  /** null where it was no JSON */
  body: unknown;
  /** seconds, as the answer says; null where it does not */
  retryAfter: number | null;
}

/**
 * Posts a form once. A request of the older kind, since `fetch` does not tell how much has been sent.
 *
 * @param onShare from 0 to 1, each time that more has been sent
 * @throws where it is aborted, and only then
 */
export function attempt(
  url: string,
  form: FormData,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const give = (answer: Answer) => {
      signal.removeEventListener('abort', abort);
      resolve(answer);
    };
    const abort = () => {
      request.abort();
      reject(signal.reason as Error);
    };
    request.open('POST', url);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => {
      if (total) onShare(loaded / total);
    };
    request.onload = () => {
      const { status, response } = request;
      // What an answer may not be asked for is null, and would be a line in the console.
      const hasAfter = /^retry-after:/im.test(request.getAllResponseHeaders());
      const seconds = Number(hasAfter ? request.getResponseHeader('Retry-After') : NaN);
      give({ status, body: response as unknown, retryAfter: Number.isFinite(seconds) ? seconds : null });
    };
    request.onerror = () => give({ status: 0, body: null, retryAfter: null });
    signal.addEventListener('abort', abort);
    request.send(form);
  });
}
