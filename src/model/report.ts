/** Why a look is reported, in the order in which people are asked. */
export const reportReasons = [
  'showsMe',
  'myPhoto',
  'harmful',
  'otherProduct',
  'childAbuse',
  'unlawful',
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** The body of `POST /v1/looks/{id}/reports`. */
export interface ReportRequest {
  reason: ReportReason;
  /** why, in the person's own words */
  statement: string;
  /** null where the person stays anonymous, as the law allows for `childAbuse` */
  name: string | null;
  email: string | null;
  /** address of the page on which the look was seen */
  page: string;
}

/** Accepted: it is stored, and delivered for as long as that takes. */
export interface ReportResponse {
  /** by which the person can ask what became of it */
  reference: string;
}

/**
 * - `received`: it waits to be delivered, or for somebody to decide about it
 * - `delivered`: the service has it and looks at it; the look is hidden meanwhile
 * - `removed`: the look is gone
 * - `kept`: the look is shown: somebody has decided so, or it was published again
 */
export const reportStatuses = ['received', 'delivered', 'removed', 'kept'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** The answer of `GET /v1/reports/{reference}`: what became of a report, and nothing about who sent it. */
export interface ReportStatusResponse {
  reference: string;
  status: ReportStatus;
  /** ISO 8601, UTC */
  receivedAt: string;
}

/** What an operator decides about a report that waits: told to the service, the look taken away, or dismissed. */
export const reportDecisions = ['deliver', 'remove', 'keep'] as const;
export type ReportDecision = (typeof reportDecisions)[number];

/**
 * Why a report waits for the operator: the site wants all to wait (`setting`), more came than it wants in an hour
 * (`flood`), or there is no service that could be told (`service`).
 */
export const holdReasons = ['setting', 'flood', 'service'] as const;
export type HoldReason = (typeof holdReasons)[number];
