import type { Look } from '../../model/look.ts';
import type { ReportRequest, ReportResponse } from '../../model/report.ts';
import type { LookstreamElement } from '../shared/element.ts';
import type { SheetTerms } from '../shared/terms/terms.ts';
import type { ReportDraft } from './report-draft.ts';

/** The edge's own word that it has no such look (any more): what else answers 404 knows nothing of reports. */
const gone = 'urn:lookstream:problem:not-found';

/**
 * Hands a report to the element's edge. A look that is gone already needs none: whoever reports it is thanked.
 *
 * @returns what has become of the draft
 * @throws where the edge cannot be reached, or does not take it
 */
export async function reportToEdge(
  element: LookstreamElement,
  { id }: Look,
  report: ReportRequest,
  terms: SheetTerms,
): Promise<Partial<ReportDraft>> {
  const { endpoint, site } = element.edge;
  const query = site ? `?site=${encodeURIComponent(site)}` : '';
  const response = await fetch(`${endpoint}/v1/looks/${encodeURIComponent(id)}/reports${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(report),
  });
  if (response.ok) return { reference: ((await response.json()) as ReportResponse).reference };
  if (response.status === 429) return { failure: terms.reportTooOften(waitOf(response, element.terms.lang)) };
  const { type } = (await response.json()) as { type?: unknown };
  // An id of the page's own is one that the edge never had.
  if (type === gone && /^(olapic|izeax)-\d+$/.test(id)) return {};
  throw new Error(`${response.status} from ${response.url}`);
}

/** @returns "in 5 minutes" */
function waitOf({ headers }: Response, language: string): string {
  const minutes = Math.ceil(Number(headers.get('retry-after')) / 60) || 1;
  return new Intl.RelativeTimeFormat(language).format(minutes, 'minute');
}
