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
