import { expect, waitUntil } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { edgeAddress, makeLook } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { errorsOf, fillIn, find, isReceived, open, submit } from './support.ts';

const look = makeLook('olapic-3042079992');
const address = `${edgeAddress}/v1/looks/${look.id}/reports`;
const failed = 'The report could not be sent. What you wrote is still here.';

/** What the edge has been sent. */
function edgeAnswers(answer: () => Response): { url: URL; body: unknown }[] {
  const sent: { url: URL; body: unknown }[] = [];
  network.use(
    http.post(`${edgeAddress}/v1/looks/:id/reports`, async ({ request }) => {
      sent.push({ url: new URL(request.url), body: await request.json() });
      return answer();
    }),
  );
  return sent;
}

const problem = (status: number, name: string, headers: Record<string, string> = {}) =>
  HttpResponse.json({ type: `urn:lookstream:problem:${name}`, status }, { status, headers });

describe('lookstream-report: a report that the page leaves to the edge', () => {
  useNetwork();

  it('is sent there, for the site of the element, and thanked for with its reference alone', async () => {
    const sent = edgeAnswers(() => HttpResponse.json({ reference: 'BCD-FGH-JKMN' }, { status: 202 }));
    const { report } = await open({ look, site: 'acme' });
    const told: string[] = [];
    report.addEventListener('lookstream-report', (event) => told.push(event.look.id));
    fillIn(report);
    await submit(report);
    await isReceived(report);
    expect(sent).to.have.length(1);
    expect(sent[0]!.url.href).to.equal(`${address}?site=acme`);
    const { page, ...body } = sent[0]!.body as Record<string, unknown>;
    expect(body).to.deep.equal({
      ...{ reason: 'myPhoto', statement: 'I took it.', name: 'Ingrid Solberg', email: 'ingrid@mail.no' },
    });
    expect(String(page)).to.contain(location.pathname).and.not.to.match(/#/);
    // Nobody has promised to write.
    expect([...find(report, '.received').children].map((line) => line.textContent?.trim())).to.deep.equal([
      'Thank you. We have your report.',
      'Reference BCD-FGH-JKMN',
    ]);
    expect(told).to.deep.equal([look.id]);
  });

  it('is not sent where the page takes it', async () => {
    const sent = edgeAnswers(() => HttpResponse.json({ reference: 'no' }, { status: 202 }));
    const { report } = await open({ look });
    report.addEventListener('lookstream-report-request', (event) => event.respondWith(Promise.resolve({})));
    fillIn(report);
    await submit(report);
    await isReceived(report);
    expect(sent).to.be.empty;
  });

  it('says when to try again where too many came from here, and keeps what was written', async () => {
    edgeAnswers(() => problem(429, 'too-many-requests', { 'Retry-After': '290' }));
    const { report } = await open({ look });
    fillIn(report);
    await submit(report);
    await waitUntil(() => errorsOf(report).length === 1);
    expect(errorsOf(report)).to.deep.equal([
      'Too many reports came from here. Try again in 5 minutes; what you wrote is still here.',
    ]);
    expect(find<HTMLTextAreaElement>(report, '#statement').value).to.equal(' I took it. ');
    edgeAnswers(() => problem(500, 'internal'));
    await submit(report);
    await waitUntil(() => errorsOf(report)[0] === failed, 'an old reason is not said of a new failure');
  });

  it('says so in the words of the form', async () => {
    edgeAnswers(() => problem(429, 'too-many-requests', { 'Retry-After': '3600' }));
    const { report } = await open({ look, locale: 'sv' });
    fillIn(report);
    await submit(report);
    await waitUntil(() => errorsOf(report).length === 1);
    expect(errorsOf(report)[0]).to.contain('Försök igen om 60 minuter.');
  });

  it('is thanked for where the look is gone already', async () => {
    edgeAnswers(() => problem(404, 'not-found'));
    const { report } = await open({ look });
    fillIn(report);
    await submit(report);
    await isReceived(report);
    expect(find(report, '.received').children).to.have.length(1);
  });

  for (const [name, id, answer] of [
    ['a server that is no edge', look.id, () => new HttpResponse('Not found', { status: 404 })],
    ['an edge that never had this look', 'look-of-the-page', () => problem(404, 'not-found')],
    ['a page that is not on its list', look.id, () => problem(403, 'not-allowed')],
    ['a mistake', look.id, () => problem(400, 'invalid-request')],
    ['a store that is away', look.id, () => problem(503, 'store-away', { 'Retry-After': '10' })],
    ['no connection', look.id, () => HttpResponse.error() as Response],
  ] as const) {
    it(`fails, with what was written, for ${name}`, async () => {
      edgeAnswers(answer);
      const { report } = await open({ look: makeLook(id) });
      const told: Event[] = [];
      report.addEventListener('lookstream-report', (event) => told.push(event));
      fillIn(report);
      await submit(report);
      await waitUntil(() => errorsOf(report).length === 1);
      expect(errorsOf(report)).to.deep.equal([failed]);
      expect(find<HTMLTextAreaElement>(report, '#statement').value).to.equal(' I took it. ');
      expect(told).to.be.empty;
    });
  }

  it('is done with once the thanks are closed, and not before', async () => {
    edgeAnswers(() => HttpResponse.json({ reference: 'BCD-FGH-JKMN' }, { status: 202 }));
    let done = 0;
    const { report, opener } = await open({ look, onDone: () => (done += 1) });
    fillIn(report);
    report.close();
    await report.open({ look, opener, onDone: () => (done += 1) });
    await submit(report);
    await isReceived(report);
    expect(done).to.equal(0);
    report.close();
    await waitUntil(() => done === 1);
  });
});
