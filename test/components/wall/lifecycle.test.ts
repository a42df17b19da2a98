import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { http } from 'msw';
import '../../../src/components/lookstream.ts';
import '../../../src/components/wall/wall.ts';
import { edgeAddress, makePage } from '../../support/fixtures.ts';
import { network, useNetwork } from '../../support/network.ts';
import { ask, lookRequests, makeLooks, newsOf, partOf, partsOf, serve, settled, show } from './support.ts';

describe('lookstream-wall: coming and going', () => {
  useNetwork();

  it('keeps its looks when it is moved, and works as before', async () => {
    serve(makeLooks(48));
    const wall = await ask({ endless: '' }, 'margin-block-start: 10px');
    const place = await fixture(html`<div></div>`);
    for (let times = 0; times < 3; times += 1) {
      wall.remove();
      place.append(wall);
    }
    await settled(wall);
    await waitUntil(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      return wall.looks.length === 48;
    }, 'all looks come, each once');
    expect(new Set(wall.looks.map(({ id }) => id)).size).to.equal(48);
    expect(lookRequests()).to.have.length(4);
    window.scrollTo(0, 0);
  });

  it('leaves no listener behind, also if it is still rendering when it goes', async () => {
    const balance = new Map<string, number>();
    const { addEventListener, removeEventListener } = window;
    const count = (by: number, listener: unknown[]) => {
      const key = String(listener[0]);
      balance.set(key, (balance.get(key) ?? 0) + by);
    };
    window.addEventListener = (...listener: unknown[]) => {
      count(1, listener);
      Reflect.apply(addEventListener, window, listener);
    };
    window.removeEventListener = (...listener: unknown[]) => {
      count(-1, listener);
      Reflect.apply(removeEventListener, window, listener);
    };
    const wall = await show(makePage(100));
    expect(balance.get('scroll'), 'it listened').to.be.above(0);
    const before = new Map(balance);
    wall.remove();
    wall.requestUpdate();
    await wall.updateComplete;
    Object.assign(window, { addEventListener, removeEventListener });
    expect(before.get('scroll')! - balance.get('scroll')!, 'one listener went').to.equal(1);
    expect(before.get('resize')! - balance.get('resize')!).to.equal(1);
  });

  it('watches nothing once it is gone', async () => {
    const { observe, unobserve } = IntersectionObserver.prototype;
    const watched = new Set<Element>();
    IntersectionObserver.prototype.observe = function (element) {
      watched.add(element);
      observe.call(this, element);
    };
    IntersectionObserver.prototype.unobserve = function (element) {
      watched.delete(element);
      unobserve.call(this, element);
    };
    await setViewport({ width: 400, height: 300 });
    serve(makeLooks(48));
    const wall = await ask({ endless: '' });
    await waitUntil(() => watched.has(wall.shadowRoot!.querySelector('.end')!), 'its end is watched');
    wall.remove();
    Object.assign(IntersectionObserver.prototype, { observe, unobserve });
    const left = [...watched].filter((element) => !element.isConnected);
    expect(left.map(({ className }) => className)).to.deep.equal([]);
    await setViewport({ width: 800, height: 600 });
  });

  it('gives up what it was waiting for', async () => {
    serve(makeLooks(48));
    const errors: unknown[] = [];
    const wall = await ask();
    wall.addEventListener('lookstream-error', ({ error }) => errors.push(error));
    network.use(http.get(`${edgeAddress}/v1/looks`, () => new Promise<never>(() => undefined)));
    partOf(wall, 'more').click();
    await waitUntil(() => lookRequests().length === 2, 'more are asked for');
    wall.remove();
    await waitUntil(() => wall.further?.isLoading === false, 'it is given up');
    expect(errors).to.be.empty;
  });

  it('starts over for another product', async () => {
    serve(makeLooks(30));
    const wall = await ask();
    partOf(wall, 'more').click();
    await waitUntil(() => newsOf(wall) !== '', 'more are there');
    serve(makeLooks(3, (index) => ({ id: `other-${index}` })));
    const loaded = oneEvent(wall, 'lookstream-load');
    wall.product = 'bowl';
    await loaded;
    await settled(wall);
    expect(partsOf(wall, 'tile')).to.have.length(3);
    expect(newsOf(wall)).to.equal('');
  });

  it('opens the look that was pressed, of all', async () => {
    const wall = await show(makePage(20));
    const asked = oneEvent(wall, 'lookstream-open-request');
    wall.addEventListener('lookstream-open-request', (event) => {
      event.preventDefault();
    });
    partsOf(wall, 'photo')[13]!.click();
    const event = (await asked) as unknown as HTMLElementEventMap['lookstream-open-request'];
    expect(event.index).to.equal(13);
    expect(event.looks).to.have.length(20);
  });
});
