/** The browser's requests, without a network: each waits until its test says what becomes of it. */

interface Answered {
  status: number;
  body?: unknown;
  retryAfter?: number;
}

/** As much of an `XMLHttpRequest` as is used. */
class FakeRequest {
  url = '';
  form: FormData | null = null;
  isAborted = false;
  responseType = '';
  response: unknown = null;
  status = 0;
  #retryAfter: number | undefined;
  readonly upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null } = {
    onprogress: null,
  };
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;

  open(_method: string, url: string): void {
    this.url = url;
  }

  send(form: FormData): void {
    this.form = form;
    sent.push(this);
  }

  abort(): void {
    this.isAborted = true;
  }

  getAllResponseHeaders(): string {
    return this.#retryAfter === undefined ? '' : 'retry-after: x\r\n';
  }

  getResponseHeader(): string | null {
    return this.#retryAfter === undefined ? null : String(this.#retryAfter);
  }

  /** So much of it has been sent. */
  reach(share: number): void {
    this.upload.onprogress?.({ loaded: share * 1000, total: 1000 });
  }

  answer({ status, body = null, retryAfter }: Answered): void {
    this.status = status;
    this.response = body;
    this.#retryAfter = retryAfter;
    this.onload?.();
  }

  receive(look = 'olapic-3150000000'): void {
    this.answer({ status: 201, body: { look, status: 'pending' } });
  }

  loseConnection(): void {
    this.onerror?.();
  }

  /** What was sent, the file as its name, type and size. */
  get fields(): Record<string, string> {
    return Object.fromEntries(
      [...(this.form ?? [])].map(([name, value]) => [
        name,
        typeof value === 'string' ? value : `${value.name} ${value.type} ${value.size}`,
      ]),
    );
  }
}

const sent: FakeRequest[] = [];

/** Call it in a `describe`. @returns what has been sent since the test began */
export function useFakeRequests(): FakeRequest[] {
  const real = globalThis.XMLHttpRequest;
  beforeEach(() => {
    sent.length = 0;
    globalThis.XMLHttpRequest = FakeRequest as unknown as typeof XMLHttpRequest;
  });
  afterEach(() => {
    globalThis.XMLHttpRequest = real;
  });
  return sent;
}
