/** What a scenario is: something that stands between a caller and an imitated service. */

export const serviceNames = ['olapic', 'metapic', 'two-m', 'izeax'] as const;
export type ServiceName = (typeof serviceNames)[number];

export type ScenarioName =
  'slow' | 'down' | 'malformed' | 'rate-limited' | 'empty' | 'expired-cursor' | 'cdn-cached' | 'quota-spent';

/** What a scenario may use while it is on. */
export interface Stage {
  service: ServiceName;
  /** the sandbox's clock, in milliseconds since 1970 */
  now: () => number;
  /** asks the sandbox something else; the path begins with the service, as in `/two-m/api/account` */
  ask: (path: string, init?: RequestInit) => Response | Promise<Response>;
}

/**
 * Answers one request, with or without the service.
 *
 * @param answer lets the service answer, and change its state; called once at most
 */
export type Scenario = (request: Request, answer: () => Promise<Response>) => Response | Promise<Response>;

/** What visitors follow, who have no key: short links, codes and their pictures, and deep links. */
export const visitorPaths: Partial<Record<ServiceName, RegExp>> = {
  'two-m': /\/two-m\/(?!api\/)[^/]+(\/[^/]+)?$/,
  metapic: /\/metapic\/tags\/link\/[^/]+$/,
};
