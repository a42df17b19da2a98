import { http, HttpResponse } from 'msw';
import { edgeAddress } from '../../support/fixtures.ts';
import { network } from '../../support/network.ts';

/** Where the tests' edge makes short links. */
export const shortLinks = `${edgeAddress}/v1/short-links`;

/** Answers with short links as usual, and keeps what was asked, for this test. */
export function keepBodies(): unknown[] {
  const bodies: unknown[] = [];
  network.use(
    http.post(shortLinks, async ({ request }) => {
      const body = (await request.json()) as { placement: string };
      bodies.push(body);
      return HttpResponse.json({
        shortUrl: `https://2m.example/${body.placement}1`,
        target: 'https://shop.example/vase',
      });
    }),
  );
  return bodies;
}

/** Answers as the edge does when it cannot make short links: with the plain target. */
export function refuseShortLinks(): void {
  network.use(
    http.post(shortLinks, () => HttpResponse.json({ target: 'https://shop.example/vase' }, { status: 503 })),
  );
}
