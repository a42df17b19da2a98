import { expect } from '@open-wc/testing';
import { swipeListener } from '../../../src/components/viewer/swipe.ts';

/** Draws one pointer from one place to another and answers with the swipes that were told. */
function draw(from: number, to: number, changes: PointerEventInit = {}): number[] {
  const swipes: number[] = [];
  const listener = swipeListener((side) => swipes.push(side));
  const common: PointerEventInit = { pointerType: 'touch', isPrimary: true, ...changes };
  listener(new PointerEvent('pointerdown', { ...common, clientX: from }));
  listener(new PointerEvent('pointerup', { ...common, clientX: to }));
  return swipes;
}

describe('swipeListener', () => {
  it('brings in what lies to the right when the finger goes left', () => {
    expect(draw(200, 100)).to.deep.equal([1]);
  });

  it('brings in what lies to the left when the finger goes right', () => {
    expect(draw(100, 200)).to.deep.equal([-1]);
  });

  it('takes a tap with a tremble for a tap', () => {
    expect(draw(100, 130)).to.deep.equal([]);
  });

  it('leaves the mouse and the second finger alone', () => {
    expect(draw(200, 100, { pointerType: 'mouse' })).to.deep.equal([]);
    expect(draw(200, 100, { isPrimary: false })).to.deep.equal([]);
  });

  it('tells nothing of a touch that began elsewhere', () => {
    const swipes: number[] = [];
    const listener = swipeListener((side) => swipes.push(side));
    listener(new PointerEvent('pointerup', { pointerType: 'touch', isPrimary: true, clientX: 300 }));
    expect(swipes).to.deep.equal([]);
  });
});
