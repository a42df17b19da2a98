import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { sheetTerms } from '../../../src/components/shared/terms/sheets/en-sheets.ts';
import type { ReportReceipt } from '../../../src/components/shared/visit-events.ts';
import { makeLook } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import {
  choose,
  errorsOf,
  fillIn,
  find,
  focusedIn,
  isReceived,
  look,
  open,
  requestsOf,
  submit,
  write,
} from './support.ts';

describe('lookstream-report', () => {
  useNetwork();

  describe('the form', () => {
    it('is a modal dialog with a reason, a statement, a name, an address and a box', async () => {
      const { report } = await open();
      expect(find(report, 'dialog').matches(':modal')).to.equal(true);
      expect(find(report, '#title').textContent?.trim()).to.equal('Report this photo');
      const labels = [...report.renderRoot.querySelectorAll('legend, label')];
      expect(labels.map((label) => label.textContent?.trim())).to.deep.equal([
        'What is wrong with it?',
        'It shows me, and I did not agree',
        'It is my photo, used without permission',
        'It is offensive or harmful',
        'It shows a different product',
        'It sexualises or abuses a child',
        'Something else against the law',
        'Tell us more',
        'Your name',
        'Email',
        'To the best of my knowledge, this report is accurate and complete.',
      ]);
      expect(report.renderRoot.querySelectorAll('[placeholder]')).to.have.length(0);
      const lengths = ['statement', 'name', 'email'].map((id) =>
        find(report, `#${id}`).getAttribute('maxlength'),
      );
      expect(lengths).to.deep.equal(['3000', '200', '254']);
    });

    it('speaks of a video where it is one, and the language of the page', async () => {
      const { report } = await open({ look: makeLook('film', { kind: 'video' }) });
      expect(find(report, '#title').textContent?.trim()).to.equal('Report this video');
      const { report: swedish } = await open({ locale: 'sv' });
      expect(find(swedish, '#title').textContent?.trim()).not.to.equal('Report this photo');
    });

    it('tells that a report was received, and of what, but not by whom nor why', async () => {
      const { report } = await open();
      const told: Event[] = [];
      report.addEventListener('lookstream-report', (event) => told.push(event));
      report.addEventListener('lookstream-report-request', (event) => event.respondWith(Promise.resolve({})));
      fillIn(report);
      await submit(report);
      await isReceived(report);
      expect(told.map((event) => ({ ...event }))).to.deep.equal([
        { isTrusted: false, look, product: null, source: null, variant: null },
      ]);
    });

    it('can be filled in and sent by keyboard', async () => {
      const { report } = await open();
      const requests = requestsOf(report);
      find(report, '#reason').focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: 'It is mine.' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: 'Ingrid' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: 'ingrid@mail.no' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => requests.length === 1);
      expect(requests[0]!.reason).to.equal('myPhoto');
      expect(requests[0]!.name).to.equal('Ingrid');
    });

    it('closes by Escape and gives the focus back', async () => {
      const { report, opener } = await open();
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !find<HTMLDialogElement>(report, 'dialog').open);
      expect(document.activeElement === opener).to.equal(true);
    });
  });

  describe('what is missing', () => {
    it('is named under each field, tied to it, and the first one gets the focus', async () => {
      const { report } = await open();
      const requests = requestsOf(report);
      await submit(report);
      expect(requests).to.be.empty;
      await waitUntil(() => errorsOf(report).length > 0);
      expect(errorsOf(report)).to.deep.equal([
        'Choose what is wrong with it.',
        'Say in a sentence what is wrong, so that somebody else can see it too.',
        'Enter your name.',
        sheetTerms.enterEmail,
        'Tick the box to confirm.',
      ]);
      for (const field of ['statement', 'name', 'email', 'isAccurate']) {
        const input = find(report, `#${field}`);
        expect(input.getAttribute('aria-invalid'), field).to.equal('true');
        const [id = ''] = (input.getAttribute('aria-describedby') ?? '').split(' ');
        expect(find(report, `#${id}`).querySelectorAll('.error svg'), field).to.have.length(1);
      }
      expect(find(report, 'fieldset').getAttribute('aria-invalid')).to.equal('true');
      await waitUntil(() => focusedIn(report)?.id === 'reason');
    });

    it('is no longer asked for once it is there, or need not be', async () => {
      const { report } = await open();
      await submit(report);
      await waitUntil(() => errorsOf(report).length === 5);
      choose(report, 'childAbuse');
      await report.updateComplete;
      expect(errorsOf(report)).to.have.length(2);
      expect(find(report, '#name').hasAttribute('aria-invalid')).to.equal(false);
      write(report, 'statement', 'See');
      await report.updateComplete;
      expect(errorsOf(report)).to.deep.equal(['Tick the box to confirm.']);
      write(report, 'statement', '');
      await report.updateComplete;
      expect(errorsOf(report), 'nobody is interrupted before it is sent again').to.have.length(1);
    });

    for (const address of ['ingrid', 'ingrid@', 'ingrid@mail', '@mail.no', 'in grid@mail.no', 'a@b@c.no']) {
      it(`takes "${address}" for no whole address`, async () => {
        const { report } = await open();
        fillIn(report);
        write(report, 'email', address);
        await submit(report);
        await waitUntil(() => focusedIn(report)?.id === 'email');
        expect(errorsOf(report)).to.have.length(1);
      });
    }

    it('is not a name or an address where the law lets people stay anonymous', async () => {
      const { report } = await open();
      const requests = requestsOf(report);
      choose(report, 'childAbuse');
      await report.updateComplete;
      expect(find(report, '[for=name]').textContent).to.equal('Your name (optional)');
      expect(find(report, '[for=email]').textContent).to.equal('Email (optional)');
      expect(find(report, '#hint').textContent).to.equal('For this reason you may stay anonymous.');
      write(report, 'statement', 'See for yourself.');
      find(report, '#isAccurate').click();
      await submit(report);
      await waitUntil(() => requests.length === 1);
      expect([requests[0]!.name, requests[0]!.email]).to.deep.equal([null, null]);
    });
  });

  describe('sending', () => {
    it('hands the page everything that it needs', async () => {
      history.replaceState(null, '', `${location.pathname}${location.search}&utm_source=x&gclid=1#opi1`);
      const { report } = await open();
      const requests = requestsOf(report);
      fillIn(report);
      await submit(report);
      await waitUntil(() => requests.length === 1);
      const [request] = requests;
      expect(request!.look.id).to.equal('look-1');
      expect([request!.reason, request!.statement]).to.deep.equal(['myPhoto', 'I took it.']);
      expect([request!.name, request!.email]).to.deep.equal(['Ingrid Solberg', 'ingrid@mail.no']);
      expect(request!.page)
        .to.contain('wtr-session-id')
        .and.not.to.match(/utm|gclid|#/);
      expect(request!.bubbles && request!.composed).to.equal(true);
    });

    it('says so, once, and thanks with the answer’s address and reference', async () => {
      const { report } = await open();
      const answer = Promise.withResolvers<ReportReceipt>();
      const requests = requestsOf(report, (event) => event.respondWith(answer.promise));
      fillIn(report);
      await submit(report);
      await waitUntil(() => find(report, '[type=submit]').textContent?.trim() === 'Sending');
      expect(find(report, '[role=status]').textContent).to.equal('Sending');
      await submit(report);
      await waitUntil(() => requests.length > 0);
      expect(requests).to.have.length(1);
      answer.resolve({ reference: 'R-7F2K-0419' });
      await isReceived(report);
      const lines = [...find(report, '.received').children].map((line) => line.textContent?.trim());
      expect(lines).to.deep.equal([
        'Thank you. We have your report.',
        'We will write to ingrid@mail.no with what we decide.',
        'Reference R-7F2K-0419',
      ]);
      expect(find(report, '[role=status]').textContent).to.equal('Thank you. We have your report.');
    });

    it('promises no answer to those who gave no address, and no reference where there is none', async () => {
      const { report } = await open();
      requestsOf(report, (event) => event.respondWith(Promise.resolve(undefined)));
      choose(report, 'childAbuse');
      write(report, 'statement', 'See for yourself.');
      find(report, '#isAccurate').click();
      await submit(report);
      await isReceived(report);
      expect(find(report, '.received').children).to.have.length(1);
    });

    for (const [name, answer] of [
      ['fails', () => Promise.reject(new Error('down'))],
      ['is cancelled, and taken by nobody', null],
    ] as const) {
      it(`loses nothing where it ${name}, and can be tried again`, async () => {
        const { report } = await open();
        const requests = requestsOf(report, (event) => {
          if (answer) event.respondWith(answer());
          else event.preventDefault();
        });
        fillIn(report);
        await submit(report);
        await waitUntil(() => errorsOf(report).length === 1);
        expect(find(report, '[role=alert]').textContent?.trim()).to.equal(
          'The report could not be sent. What you wrote is still here.',
        );
        expect(find<HTMLTextAreaElement>(report, '#statement').value).to.equal(' I took it. ');
        await submit(report);
        await waitUntil(() => requests.length === 2);
      });
    }
  });

  describe('what was written', () => {
    it('is still there when the form is opened again for the same look, and only there', async () => {
      const { report, opener } = await open();
      fillIn(report);
      report.close();
      await report.open({ look: makeLook('look-2'), opener });
      expect(find<HTMLInputElement>(report, '#name').value).to.equal('');
      expect(report.renderRoot.querySelectorAll(':checked')).to.have.length(0);
      report.close();
      await report.open({ look, opener });
      expect(find<HTMLInputElement>(report, '#name').value).to.equal('Ingrid Solberg');
      expect(find<HTMLInputElement>(report, '[value=myPhoto]').checked).to.equal(true);
      expect(find<HTMLInputElement>(report, '#isAccurate').checked).to.equal(true);
    });

    it('is thanked for when the form is opened again, where it was closed before it had come', async () => {
      const { report, opener } = await open();
      const answer = Promise.withResolvers<ReportReceipt>();
      const requests = requestsOf(report, (event) => event.respondWith(answer.promise));
      fillIn(report);
      await submit(report);
      await waitUntil(() => requests.length === 1);
      report.close();
      answer.resolve({ reference: 'R-7F2K-0419' });
      await waitUntil(() => report.renderRoot.querySelector('.received'));
      await report.open({ look: makeLook('look-1'), opener });
      await isReceived(report);
      expect(find(report, '.received').textContent).to.contain('R-7F2K-0419');
      report.close();
      await report.open({ look, opener });
      expect(report.renderRoot.querySelectorAll('.received')).to.have.length(0);
    });

    it('is done with once it was sent', async () => {
      const { report, opener } = await open();
      requestsOf(report, (event) => event.respondWith(Promise.resolve(undefined)));
      fillIn(report);
      await submit(report);
      await isReceived(report);
      report.close();
      await report.open({ look, opener });
      expect(find<HTMLInputElement>(report, '#name').value).to.equal('');
    });
  });

  it('stays closed where it is closed before it is there', async () => {
    const { report, opener } = await open();
    report.close();
    const opening = report.open({ look: makeLook('look-2'), opener });
    report.close();
    await opening;
    expect(find<HTMLDialogElement>(report, 'dialog').open).to.equal(false);
  });

  it('closes when it leaves the page, and opens again when it is back', async () => {
    const { report, opener } = await open();
    const { parentElement } = report;
    report.remove();
    expect(find<HTMLDialogElement>(report, 'dialog').open).to.equal(false);
    parentElement!.append(report);
    await report.open({ look, opener });
    expect(find(report, 'dialog').matches(':modal')).to.equal(true);
  });
});
