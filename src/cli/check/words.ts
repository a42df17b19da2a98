/** What a person is told about each verdict: our own words, none of the service's. */
import { serviceNames, type UpstreamService } from '../../upstreams/errors.ts';
import type { Verdict } from './verdict.ts';

export interface Words {
  message: string;
  /** names the variables to set; null where there is nothing to do */
  advice: string | null;
}

interface Variables {
  credential: string;
  baseUrl: string;
  /** what else the credential needs to be of use */
  beside: string[];
  /** what else could be the reason that it is not accepted */
  suspects: string[];
}

const variables: Record<UpstreamService, Variables> = {
  olapic: { credential: 'OLAPIC_API_KEY', baseUrl: 'OLAPIC_BASE_URL', beside: [], suspects: [] },
  metapic: {
    credential: 'METAPIC_TOKEN',
    baseUrl: 'METAPIC_BASE_URL',
    beside: ['METAPIC_USER_ID'],
    suspects: [],
  },
  'two-m': { credential: 'TWO_M_API_KEY', baseUrl: 'TWO_M_BASE_URL', beside: [], suspects: [] },
  izeax: {
    credential: 'IZEAX_TOKEN',
    baseUrl: 'IZEAX_BASE_URL',
    beside: ['IZEAX_ACCOUNT_ID'],
    suspects: ['IZEAX_AUTHORIZATION'],
  },
};

export function wordsFor(service: UpstreamService, verdict: Verdict): Words {
  const [message, advice] = sentences[verdict](serviceNames[service], variables[service]);
  return { message, advice };
}

const sentences: Record<Verdict, (name: string, set: Variables) => [message: string, advice: string | null]> =
  {
    works: (name) => [`${name} answers and accepts the credentials.`, null],
    'wrong-key': (name, { credential, suspects }) => [
      `${name} does not accept the credentials: they are wrong or have expired.`,
      `Set ${credential} to a valid one, whole and without quotes${suspects.map((one) => `, or try the other spelling of ${one}`).join('')}.`,
    ],
    'no-permission': (name, { credential, beside }) => [
      `${name} knows the credentials, but they may not read the account.`,
      `Set ${[credential, ...beside].join(' and ')} for an account that may be read, or ask ${name} for the permission.`,
    ],
    'plan-expired': (name, { credential }) => [
      `The ${name} plan has expired, or its quota is spent.`,
      `Renew the plan, or set ${credential} to the key of an account that has one.`,
    ],
    'rate-limited': (name, { credential }) => [
      `${name} was asked too often with these credentials.`,
      `Try again in a minute; if others use ${credential} too, set it to one of its own.`,
    ],
    unreachable: (name, { baseUrl }) => [
      `${name} cannot be reached, or is in trouble.`,
      `Check the network and ${baseUrl}, or try again later.`,
    ],
    unreadable: (name, { baseUrl }) => [
      `Something answers, but it is not ${name} as we know it.`,
      `Set ${baseUrl} to the address of the service, or unset it to take the usual one.`,
    ],
    off: (name, { credential, beside }) => [
      `${name} is not set up: pages do without it.`,
      `Set ${[credential, ...beside].join(' and ')} to use it.`,
    ],
  };
