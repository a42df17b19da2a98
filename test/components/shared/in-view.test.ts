import { expect, fixture, html } from '@open-wc/testing';
import { whenNear } from '../../../src/components/shared/in-view.ts';

/** A box so many viewports below the first. */
async function boxAt(viewports: number): Promise<HTMLElement> {
  const place = await fixture(html`<div style="padding-block-start: ${viewports * 100}vh"><div></div></div>`);
  return place.querySelector('div')!;
}

describe('whenNear', () => {
  afterEach(() => {
    window.scrollTo(0, 0);
  });

  it('calls for what is seen, and for what is less than a viewport away', async () => {
    const boxes = [await boxAt(0), await boxAt(0.5)];
    await Promise.all(boxes.map((box) => new Promise<void>((resolve) => void whenNear(box, resolve))));
    expect(boxes.every((box) => box.isConnected)).to.equal(true);
  });

  it('waits for what is farther away, and calls once', async () => {
    const far = await boxAt(4);
    let calls = 0;
    const near = new Promise<void>((resolve) => {
      whenNear(far, () => {
        calls += 1;
        resolve();
      });
    });
    await new Promise<void>((resolve) => void whenNear(document.body, resolve));
    expect(calls, 'what is in view was called').to.equal(0);
    far.scrollIntoView();
    await near;
    window.scrollTo(0, 0);
    await new Promise<void>((resolve) => void whenNear(document.body, resolve));
    far.scrollIntoView();
    await new Promise<void>((resolve) => void whenNear(document.body, resolve));
    expect(calls).to.equal(1);
  });

  it('calls nobody who has stopped waiting', async () => {
    const box = await boxAt(0);
    let calls = 0;
    whenNear(box, () => (calls += 1))();
    await new Promise<void>((resolve) => void whenNear(document.body, resolve));
    expect(calls).to.equal(0);
  });
});
