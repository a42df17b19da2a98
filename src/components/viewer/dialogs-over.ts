import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../model/look.ts';
import { lazily } from '../shared/lazy.ts';
import type { LookstreamViewer } from './viewer.ts';

/** The elements of the viewer whose dialogs stand over its own. */
export type OverTag = 'lookstream-share' | 'lookstream-report';

/** The elements themselves, which speak the viewer's language; their scripts come when they are opened. */
export function renderOver({ locale, wording, endpoint, site, reports }: LookstreamViewer): TemplateResult {
  return html`<lookstream-share
      no-button
      .locale=${locale}
      .wording=${wording}
      .endpoint=${endpoint}
      .site=${site}
    ></lookstream-share>
    ${
      reports
        ? html`<lookstream-report
            .locale=${locale}
            .wording=${wording}
            .endpoint=${endpoint}
            .site=${site}
          ></lookstream-report>`
        : nothing
    }`;
}

/** Opens a dialog over the viewer, with the look that is shown. */
export async function openOver(viewer: LookstreamViewer, tag: OverTag, opener: HTMLElement): Promise<void> {
  const look = viewer.shownLook;
  const load = () =>
    tag === 'lookstream-share' ? import('../share/share.ts') : import('../report/report.ts');
  // Who has closed the viewer or moved on meanwhile wants it no more.
  if ((await lazily<unknown>(viewer, load)) && look && look === viewer.shownLook)
    await viewer.renderRoot
      .querySelector(tag)
      ?.open({ look, opener, onDone: () => void leave(viewer, look) });
}

/** Goes on from a look that was reported. */
async function leave(viewer: LookstreamViewer, look: Look): Promise<void> {
  (await lazily(viewer, () => import('./leave-look.ts')))?.leaveLook(viewer, look);
}

/** Closes what is open over the viewer, or on its way there. */
export function closeOver({ renderRoot }: LookstreamViewer): void {
  const over = renderRoot?.querySelectorAll<HTMLElementTagNameMap[OverTag]>(
    'lookstream-share, lookstream-report',
  );
  // Without their scripts, which come when they are opened, they have no methods.
  for (const element of over ?? []) (element as Partial<typeof element>).close?.();
}
