/** What is written into a QR code: the conventions that telephones understand, by type of code. */
import { parseHttpUrl } from '../../model/http-url.ts';
import { isRecord } from '../record.ts';
import { textOf } from './request-body.ts';
import type { Fields } from './request-body.ts';

/**
 * @param alias a link's code leads through the service, and holds its address there
 * @returns null where the data is not what the type wants
 */
export function qrText(type: unknown, data: unknown, alias: string): string | null {
  return typeof type === 'string' && Object.hasOwn(writers, type)
    ? (writers[type as keyof typeof writers](data, alias)?.toWellFormed() ?? null)
    : null;
}

const writers = {
  link: (data: unknown, alias: string) => (parseHttpUrl(data) === null ? null : `https://2m.is/${alias}`),
  text: (data: unknown) => textOf(data),
  email: emailText,
  phone: (data: unknown) => withDigits(data, (digits) => `tel:${digits}`),
  sms(data: unknown) {
    if (!isRecord(data)) return null;
    return withDigits(data.phone, (digits) => `SMSTO:${digits}:${textOf(data.message) ?? ''}`);
  },
  vcard: vcardText,
  wifi: wifiText,
} as const;

function withDigits(value: unknown, write: (digits: string) => string): string | null {
  return typeof value === 'string' && /^\d+$/.test(value) ? write(value) : null;
}

function emailText(data: unknown): string | null {
  const { email, subject, body } = isRecord(data) ? data : { email: data };
  const recipient = textOf(email);
  if (!recipient?.includes('@')) return null;
  const query = [
    ['subject', textOf(subject)],
    ['body', textOf(body)],
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => `${String(name)}=${encodeURIComponent(String(value).toWellFormed())}`)
    .join('&');
  return `mailto:${recipient}${query && `?${query}`}`;
}

/** vCard 3.0, which every telephone reads. */
function vcardText(data: unknown): string | null {
  if (!isRecord(data)) return null;
  const written = (name: string) => escaped(textOf(data[name]) ?? '', /[\\,;]/g);
  const [first, last] = [written('fname'), written('lname')];
  const address = ['street', 'city', 'state', 'zip', 'country'].map(written);
  const lines = [
    ...[`N:${last};${first}`, `FN:${[first, last].filter(Boolean).join(' ')}`],
    ...vcardFields.map(([name, field]) => [field, written(name)].join(':')),
    `ADR:;;${address.join(';')}`,
  ].filter((line) => !/^[A-Z]+:;*$/.test(line));
  // A card without anything on it is none.
  return lines.length === 0 ? null : ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\n');
}

const vcardFields = [
  ['org', 'ORG'],
  ['phone', 'TEL'],
  ['email', 'EMAIL'],
  ['site', 'URL'],
  ['facebook', 'URL'],
  ['instagram', 'URL'],
  ['twitter', 'URL'],
  ['linkedin', 'URL'],
] as const;

function wifiText(data: unknown): string | null {
  const { ssid, pass, encryption }: Fields = isRecord(data) ? data : {};
  const network = textOf(ssid);
  if (network === null || (encryption !== 'WEP' && encryption !== 'WPA')) return null;
  const special = /[\\;,:"]/g;
  return `WIFI:T:${encryption};S:${escaped(network, special)};P:${escaped(textOf(pass) ?? '', special)};;`;
}

/** The characters that mean something get a backslash; a new line would end the field. */
function escaped(text: string, special: RegExp): string {
  return text.replace(special, '\\$&').replace(/[\r\n]+/g, ' ');
}
