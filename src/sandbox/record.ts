/** Whether parsed JSON is an object with fields: an array is none, and neither is null. */
export function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
