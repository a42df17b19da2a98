/** Answers in JSON, read and rewritten. */

/**
 * The same answer with another body; status and headers stay.
 *
 * @param change gets the body parsed; an answer that is not JSON is left as it is
 */
export async function rewriteJson(response: Response, change: (json: unknown) => unknown): Promise<Response> {
  if (!isJson(response)) return response;
  const json: unknown = await response.json();
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(JSON.stringify(change(json)), { status: response.status, headers });
}

function isJson({ headers }: Response): boolean {
  return /^application\/json\b/i.test(headers.get('Content-Type') ?? '');
}
