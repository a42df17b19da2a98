import { http, HttpResponse, type RequestHandler } from 'msw';
import { setupWorker } from 'msw/browser';
import { edgeAddress, makePage } from './fixtures.ts';

/** One transparent pixel, so that pictures load without a file. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const pictures = http.get(`${edgeAddress}/v1/pictures/:look/:width`, () =>
  HttpResponse.arrayBuffer(pixel.buffer, { headers: { 'content-type': 'image/png' } }),
);

const looks = http.get(`${edgeAddress}/v1/looks`, () => HttpResponse.json(makePage(8)));

const shortLinks = http.post(`${edgeAddress}/v1/short-links`, async ({ request }) => {
  const { placement } = (await request.json()) as { placement: string };
  return HttpResponse.json({
    shortUrl: `https://2m.example/${placement}1`,
    target: 'https://shop.example/vase',
  });
});

const worker = setupWorker(pictures, looks, shortLinks);

/**
 * The edge of the tests. Call `useNetwork()` in a `describe`; every request is answered by well-behaved handlers
 * until a test puts its own before them with `network.use(…)`, which lasts for that test.
 */
export const network = {
  /** every request to the edge since the test began, pictures included */
  requests: [] as Request[],
  /**
   * The queries of the requests for a path, such as `/v1/looks`. Photos of the test before may still be asked for, so
   * count what is meant; and no assertion should hold a `Request`: one that fails could not be sent to the runner.
   */
  asked(path: string): Record<string, string>[] {
    return network.requests
      .map(({ url }) => new URL(url))
      .filter(({ origin, pathname }) => origin + pathname === edgeAddress + path)
      .map(({ searchParams }) => Object.fromEntries(searchParams));
  },
  use(...handlers: RequestHandler[]): void {
    worker.use(...handlers);
  },
  /** Ends what `use` began before its test ends. */
  resetHandlers(): void {
    worker.resetHandlers();
  },
};

export function useNetwork(): void {
  before(async () => {
    worker.events.on('request:start', (event) => {
      if (event.request.url.startsWith(edgeAddress)) network.requests.push(event.request);
    });
    await worker.start({ quiet: true });
  });
  beforeEach(() => {
    network.requests.length = 0;
  });
  afterEach(() => {
    worker.resetHandlers();
  });
  after(() => {
    worker.events.removeAllListeners();
    worker.stop();
  });
}
