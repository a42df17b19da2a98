import { expect } from '@open-wc/testing';
import { formatDate } from '../../../src/components/shared/date.ts';

const now = new Date('2026-11-22T12:00:00Z');

describe('formatDate', () => {
  it('leaves out the year while it is this year', () => {
    expect(formatDate('2026-10-02T19:31:58Z', 'en-GB', now)).to.equal('2 October');
  });

  it('names the year of an older date', () => {
    expect(formatDate('2018-10-02T19:31:58Z', 'en-GB', now)).to.equal('2 October 2018');
  });

  it('follows the language', () => {
    expect(formatDate('2018-10-02T19:31:58Z', 'sv', now)).to.equal('2 oktober 2018');
  });

  it('shows one day to all readers, whatever their time zone', () => {
    expect(formatDate('2026-03-01T00:30:00+01:00', 'en-GB', now)).to.equal('28 February');
    expect(formatDate('2026-02-28T23:59:59Z', 'en-GB', now)).to.equal('28 February');
  });

  for (const instant of [null, '', 'yesterday', '2026-13-40']) {
    it(`says nothing for ${JSON.stringify(instant)}`, () => {
      expect(formatDate(instant, 'en', now)).to.equal(null);
    });
  }
});
