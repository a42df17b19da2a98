import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../../src/components/report/report.ts';
import type { LookstreamReport } from '../../../src/components/report/report.ts';
import type { LookstreamReportRequestEvent } from '../../../src/components/shared/visit-events.ts';
import type { Look } from '../../../src/model/look.ts';
import { edgeAddress, makeLook } from '../../support/fixtures.ts';

export const look = makeLook('look-1');

export interface Opened {
  report: LookstreamReport;
  opener: HTMLButtonElement;
}

/** Opens the form as the viewer does, from a button beside it. */
export async function open({
  look: shown = look,
  locale = 'en',
  direction = 'ltr',
  site = null,
  onDone,
}: {
  look?: Look;
  locale?: string;
  direction?: string;
  site?: string | null;
  onDone?: () => void;
} = {}): Promise<Opened> {
  const page = await fixture<HTMLElement>(
    html`<div dir=${direction}>
      <button>Report</button
      ><lookstream-report .locale=${locale} .endpoint=${edgeAddress} .site=${site}></lookstream-report>
    </div>`,
  );
  const report = page.querySelector('lookstream-report')!;
  const opener = page.querySelector('button')!;
  await report.open({ look: shown, opener, onDone });
  return { report, opener };
}

export function find<Found extends HTMLElement>(report: LookstreamReport, selector: string): Found {
  const found = report.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

export function write(report: LookstreamReport, field: string, text: string): void {
  const input = find<HTMLInputElement>(report, `#${field}`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function choose(report: LookstreamReport, reason: string): void {
  find(report, `[value=${reason}]`).click();
}

/** Everything that a report needs. */
export function fillIn(report: LookstreamReport): void {
  choose(report, 'myPhoto');
  write(report, 'statement', ' I took it. ');
  write(report, 'name', 'Ingrid Solberg');
  write(report, 'email', 'ingrid@mail.no');
  find(report, '#isAccurate').click();
}

/** Presses the button, and waits for what the form makes of it at once. */
export async function submit(report: LookstreamReport): Promise<void> {
  // Its script comes with the first press.
  await import('../../../src/components/report/send-report.ts');
  find(report, '[type=submit]').click();
  await nextFrame();
  await report.updateComplete;
}

/** What the page is asked to send; it takes for ever, unless it is told what to answer. */
export function requestsOf(
  report: LookstreamReport,
  answer?: (event: LookstreamReportRequestEvent) => void,
): LookstreamReportRequestEvent[] {
  const requests: LookstreamReportRequestEvent[] = [];
  report.addEventListener('lookstream-report-request', (event) => {
    requests.push(event);
    if (answer) answer(event);
    else event.respondWith(new Promise(() => undefined));
  });
  return requests;
}

export const errorsOf = (report: LookstreamReport) =>
  [...report.renderRoot.querySelectorAll('.error')].map((error) => error.textContent?.trim());

export const focusedIn = (report: LookstreamReport) => report.shadowRoot!.activeElement;

export async function isReceived(report: LookstreamReport): Promise<void> {
  await waitUntil(() => focusedIn(report)?.matches('.received'), 'the thanks have the focus');
}
