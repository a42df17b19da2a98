import { expect } from '@open-wc/testing';
import { initials } from '../../../src/components/viewer/initials.ts';

const names = {
  'Kaisa Mäkelä': 'KM',
  'Johanna L.': 'JL',
  'Noor van Dijk': 'ND',
  'åsa öberg': 'ÅÖ',
  Clara: 'C',
  '✨ Mia ✨': 'M',
  '李 小龙': '李小',
  '🌿🌿': '',
  '': '',
};

describe('initials', () => {
  for (const [name, expected] of Object.entries(names)) {
    it(`makes “${expected}” of “${name}”`, () => {
      expect(initials(name)).to.equal(expected);
    });
  }
});
