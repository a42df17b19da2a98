/** An error of the edge, as RFC 9457 describes it; `type` is stable and meant to be matched on. */
export interface Problem {
  type: `urn:lookstream:problem:${string}`;
  title: string;
  status: number;
  /** what to change, in a sentence */
  detail: string;
  /** which parameters or fields, where that is known */
  errors?: { field: string; detail: string }[];
}
