/** The little of Cloudflare's runtime that the worker touches; its own types would replace those of the browser. */
declare module 'cloudflare:workers' {
  interface SqlStorage {
    exec(statement: string, ...values: (string | number | null)[]): { toArray(): Record<string, unknown>[] };
  }

  export class DurableObject {
    readonly ctx: { storage: { sql: SqlStorage } };
  }
}
