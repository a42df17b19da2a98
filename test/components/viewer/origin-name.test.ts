import { expect } from '@open-wc/testing';
import { originName } from '../../../src/components/viewer/origin-name.ts';

describe('originName', () => {
  it('calls a network what it calls itself', () => {
    expect(originName('instagram')).to.equal('Instagram');
    expect(originName('TIKTOK')).to.equal('TikTok');
  });

  for (const origin of [null, '', 'upload', 'harddrive', 'constructor']) {
    it(`has nothing to say of ${JSON.stringify(origin)}`, () => {
      expect(originName(origin)).to.equal(null);
    });
  }
});
