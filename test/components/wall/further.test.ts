import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { http, HttpResponse } from 'msw';
import '../../../src/components/lookstream.ts';
import '../../../src/components/wall/wall.ts';
import { edgeAddress } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { ask, lookRequests, makeLooks, newsOf, partOf, partsOf, serve } from './support.ts';

const failing = () => http.get(`${edgeAddress}/v1/looks`, () => new HttpResponse(null, { status: 503 }));

describe('lookstream-wall: more photos', () => {
  useNetwork();
  const { warn } = console;

  beforeEach(async () => {
    console.warn = () => undefined;
    await setViewport({ width: 1000, height: 600 });
  });
  afterEach(async () => {
    console.warn = warn;
    Reflect.deleteProperty(navigator, 'connection');
    Reflect.deleteProperty(navigator, 'onLine');
    window.scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  it('shows more on demand, says how many once, and has no button when there are no more', async () => {
    serve(makeLooks(30));
    const wall = await ask();
    expect(partOf(wall, 'count')).to.have.trimmed.text('12 photos');
    expect(newsOf(wall), 'nothing has changed yet').to.equal('');
    partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) === '12 more photos loaded', 'it is announced');
    expect(partOf(wall, 'count')).to.have.trimmed.text('24 photos');
    partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) === '6 more photos loaded', 'so is the next page');
    expect(partOf(wall, 'count')).to.have.trimmed.text('30 photos');
    expect(partsOf(wall, 'more')).to.be.empty;
    expect(lookRequests()).to.have.length(3);
  });

  it('goes on at the first new photo after a press by keyboard, and only then', async () => {
    serve(makeLooks(48));
    const wall = await ask();
    partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) !== '', 'more are there');
    expect(wall.shadowRoot!.activeElement, 'no focus was there').to.equal(null);
    partOf(wall, 'more').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(
      () => wall.shadowRoot!.activeElement?.closest('[aria-posinset="25"]'),
      'the first new photo has the focus',
    );
  });

  it('does one thing at a time', async () => {
    serve(makeLooks(48));
    const wall = await ask();
    for (let press = 0; press < 3; press += 1) partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) !== '', 'more are there');
    expect(lookRequests()).to.have.length(2);
  });

  it('says that more did not come, keeps the focus on its button, and tries again', async () => {
    serve(makeLooks(24));
    const wall = await ask();
    const { height } = wall.getBoundingClientRect();
    network.use(failing());
    const button = partOf(wall, 'more');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => newsOf(wall) === 'More photos did not load.', 'it is announced');
    expect(partOf(wall, 'count')).to.have.trimmed.text('More photos did not load.');
    expect(button).to.have.trimmed.text('Try again');
    expect(wall.shadowRoot!.activeElement).to.equal(button);
    expect(wall.getBoundingClientRect().height, 'nothing moves').to.equal(height);
    expect(partsOf(wall, 'tile')).to.have.length(12);
    serve(makeLooks(24));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => partsOf(wall, 'tile').length === 24, 'they have come');
  });

  it('says that there is no connection', async () => {
    serve(makeLooks(24));
    const wall = await ask();
    network.use(failing());
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) === 'You are offline.', 'it is announced');
    expect(partOf(wall, 'count')).to.contain.text('You are offline. Photos you have already seen stay here');
  });

  it('loads by itself when the end comes near, and waits for its button after five pages', async () => {
    serve(makeLooks(150));
    const wall = await ask({ endless: '' });
    const scrollOn = () => {
      window.scrollTo(0, document.documentElement.scrollHeight);
    };
    const comes = (count: number) => () => {
      scrollOn();
      return wall.looks.length >= count;
    };
    await waitUntil(comes(72), 'the first page and five more');
    await waitUntil(() => newsOf(wall) === '12 more photos loaded', 'the last of them is announced');
    window.scrollTo(0, document.documentElement.scrollHeight);
    await wall.updateComplete;
    expect(lookRequests()).to.have.length(6);
    partOf(wall, 'more').click();
    await waitUntil(comes(96), 'a press sets it going again');
    wall.remove();
    await waitUntil(() => !wall.further!.isLoading, 'nothing is under way');
  });

  it('does not load by itself where data is to be saved, or where it was not asked to', async () => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
    serve(makeLooks(60));
    for (const attributes of [{ endless: '' }, {}] as Record<string, string>[]) {
      const wall = await ask(attributes);
      window.scrollTo(0, document.documentElement.scrollHeight);
      partOf(wall, 'more').click();
      await waitUntil(() => wall.looks.length === 24, 'the button works');
      window.scrollTo(0, document.documentElement.scrollHeight);
      await wall.updateComplete;
      wall.remove();
    }
    expect(lookRequests(), 'two of each').to.have.length(4);
  });

  it('respects its limit', async () => {
    serve(makeLooks(60));
    const wall = await ask({ limit: '14' });
    partOf(wall, 'more').click();
    await waitUntil(() => wall.looks.length === 14, 'two more');
    await wall.updateComplete;
    expect(partsOf(wall, 'more')).to.be.empty;
  });
});
