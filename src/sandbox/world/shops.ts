/** The two shops of the sandbox's world; two, so that one can be seen not to get the other's looks. */
import type { SandboxShop } from './types.ts';

export const acme: SandboxShop = {
  customerId: '215815',
  name: 'Acme',
  apiKey: 'sandbox-olapic-key',
  url: 'https://acme.com',
  language: 'en_US',
  currency: { code: 'USD', symbol: '$', name: 'United States Dollar' },
  userId: '122784100',
};

export const nordlund: SandboxShop = {
  customerId: '215902',
  name: 'Nordlund',
  apiKey: 'sandbox-olapic-key-nordlund',
  url: 'https://www.nordlund.example',
  language: 'sv_SE',
  currency: { code: 'SEK', symbol: 'kr', name: 'Sweden Krona' },
  userId: '122784377',
};

export const shops: SandboxShop[] = [acme, nordlund];
