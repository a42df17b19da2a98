import { expect, waitUntil } from '@open-wc/testing';
import { watchConsent, type Purpose } from '../../../src/components/consent/watch-consent.ts';
import { forgetPlatforms, gtag, platform } from './platforms.ts';

describe('watchConsent', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    stops.splice(0).forEach((stop) => stop());
    forgetPlatforms();
  });

  function watch(purpose: Purpose): boolean[] {
    const told: boolean[] = [];
    stops.push(watchConsent(purpose, (isGiven) => told.push(isGiven)));
    return told;
  }

  describe('with the IAB’s framework', () => {
    it('hears what was chosen before, and of changes', () => {
      const tcf = platform();
      tcf.say('tcloaded', { 1: true });
      const told = watch('links');
      tcf.say('useractioncomplete', { 1: false });
      tcf.say('useractioncomplete', { 1: true });
      expect(told).to.deep.equal([true, false, true]);
    });

    it('takes silence for no answer: the dialog is open, or nothing has loaded yet', () => {
      const tcf = platform();
      const told = watch('links');
      tcf.say('cmpuishown', { 1: true });
      expect(told).to.be.empty;
      tcf.say('useractioncomplete', { 1: true });
      tcf.say('cmpuishown', {});
      expect(told).to.deep.equal([true]);
    });

    it('wants every purpose of measurement', () => {
      const tcf = platform();
      const told = watch('measurement');
      tcf.say('useractioncomplete', { 1: true });
      tcf.say('useractioncomplete', { 8: true });
      tcf.say('useractioncomplete', { 1: true, 8: true });
      expect(told).to.deep.equal([false, true]);
    });

    it('is free where the law does not apply', () => {
      const tcf = platform();
      const told = watch('links');
      tcf.say('tcloaded', {}, { gdprApplies: false });
      expect(told).to.deep.equal([true]);
    });

    it('takes nonsense for no answer', () => {
      const tcf = platform();
      const told = watch('links');
      tcf.fail();
      tcf.say('tcloaded', { 1: 'yes' as unknown as boolean });
      expect(told).to.deep.equal([false]);
    });

    it('finds a platform that loads late, and leaves it when it is stopped', async () => {
      const told = watch('links');
      const tcf = platform();
      await waitUntil(() => tcf.listeners > 0, 'it was found', { timeout: 3000 });
      tcf.say('tcloaded', { 1: true });
      stops.splice(0).forEach((stop) => stop());
      expect(tcf.listeners).to.equal(0);
      tcf.say('useractioncomplete', { 1: false });
      expect(told).to.deep.equal([true]);
    });
  });

  describe('with Google’s Consent Mode', () => {
    it('reads defaults, then updates as they come', async () => {
      gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'granted' });
      const links = watch('links');
      const measurement = watch('measurement');
      expect([links, measurement]).to.deep.equal([[false], [true]]);
      gtag('consent', 'update', { ad_storage: 'granted' });
      await waitUntil(() => links.length === 2, 'links are given', { timeout: 3000 });
      gtag('consent', 'update', { ad_storage: 'denied', analytics_storage: 'denied' });
      await waitUntil(() => links.length === 3 && measurement.length === 2, 'both are taken back', {
        timeout: 3000,
      });
      expect([links, measurement]).to.deep.equal([
        [false, true, false],
        [true, false],
      ]);
    });

    it('lets no default come after an update, and none for some regions only give anything', () => {
      gtag('consent', 'default', { ad_storage: 'granted', region: ['US'] });
      expect(watch('links')).to.deep.equal([]);
      gtag('consent', 'update', { ad_storage: 'denied' });
      gtag('consent', 'default', { ad_storage: 'granted' });
      expect(watch('links')).to.deep.equal([false]);
    });

    it('reads past what is not a command', () => {
      (globalThis as { dataLayer?: unknown[] }).dataLayer = [
        null,
        7,
        'consent',
        {},
        ['consent'],
        ['consent', 'update', null],
        ['consent', 'update', { ad_storage: 'perhaps' }],
      ];
      expect(watch('links')).to.deep.equal([]);
    });
  });

  it('needs the yes of all who have said something', () => {
    const tcf = platform();
    gtag('consent', 'default', { ad_storage: 'denied' });
    const told = watch('links');
    tcf.say('tcloaded', { 1: true });
    expect(told).to.deep.equal([false]);
  });

  it('leaves the page’s layer and its `push` as they are', () => {
    gtag('consent', 'default', { ad_storage: 'denied' });
    const { dataLayer } = globalThis as { dataLayer?: unknown[] };
    watch('links');
    expect(dataLayer).to.have.length(1);
    expect(Object.hasOwn(dataLayer!, 'push')).to.equal(false);
  });
});
