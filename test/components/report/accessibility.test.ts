import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, setViewport } from '@web/test-runner-commands';
import type { LookstreamReport } from '../../../src/components/report/report.ts';
import { useNetwork } from '../../support/network.ts';
import { choose, fillIn, find, isReceived, open, requestsOf, submit } from './support.ts';

async function audited(report: LookstreamReport): Promise<void> {
  await Promise.all(report.shadowRoot!.getAnimations().map((animation) => animation.finished));
  await expect(report).to.be.accessible();
}

async function auditedThroughout(direction: string): Promise<void> {
  const { report } = await open({ direction });
  await audited(report);
  await submit(report);
  await waitUntil(() => report.renderRoot.querySelectorAll('.error').length === 5);
  await audited(report);
  choose(report, 'childAbuse');
  await report.updateComplete;
  await audited(report);
  fillIn(report);
  const refuse = (event: Event) => event.preventDefault();
  report.addEventListener('lookstream-report-request', refuse);
  await submit(report);
  await waitUntil(() => report.renderRoot.querySelector('[role=alert] .error'));
  await audited(report);
  report.removeEventListener('lookstream-report-request', refuse);
  requestsOf(report, (event) => event.respondWith(Promise.resolve({ reference: 'R-1' })));
  await submit(report);
  await isReceived(report);
  await audited(report);
}

describe('lookstream-report: accessibility', () => {
  useNetwork();

  afterEach(async () => {
    document.documentElement.style.colorScheme = '';
    await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'none' }]);
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    await setViewport({ width: 1280, height: 820 });
  });

  it('passes the audit in every state', () => auditedThroughout('ltr'));

  it('passes the audit in dark mode, right to left', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    document.documentElement.style.colorScheme = 'light dark';
    await auditedThroughout('rtl');
  });

  it('passes the audit at 320 px, where nothing is cut off', async () => {
    await setViewport({ width: 320, height: 640 });
    const { report } = await open();
    await submit(report);
    await waitUntil(() => report.renderRoot.querySelectorAll('.error').length === 5);
    await audited(report);
    const surface = find(report, '.surface');
    expect(surface.scrollWidth).to.equal(surface.clientWidth);
  });

  it('gives every control at least 44 px', async () => {
    const { report } = await open();
    for (const control of report.renderRoot.querySelectorAll('button, .input, .option')) {
      expect(control.getBoundingClientRect().height, control.outerHTML.slice(0, 60)).to.be.at.least(44);
    }
  });

  it('stands still for those who asked for less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const { report } = await open();
    expect(report.shadowRoot!.getAnimations()).to.be.empty;
  });
});
