/** Makes and changes QR codes as 2m.is does. */
import { hash } from '../hash.ts';
import { nextId } from '../world/two-m-state.ts';
import type { SandboxQrCode, TwoMState } from '../world/two-m-state.ts';
import { isTaken } from './aliases.ts';
import { refuseExpired } from './plan.ts';
import { fitsQrCode } from './qr-picture.ts';
import { qrText } from './qr-text.ts';
import { textOf } from './request-body.ts';
import type { Fields } from './request-body.ts';

/** The service does not refuse such data, it breaks over it. */
export class UnusableData extends Error {
  override readonly name = 'UnusableData';
}

/**
 * The same data gives the code that it gave before, with the name and the look that are sent now.
 *
 * @param now milliseconds since 1970
 * @throws {Refusal} when the plan has expired
 * @throws {UnusableData} when the data is not what its type wants, or is too much for a code
 */
export function addQrCode(state: TwoMState, fields: Fields, now: number): SandboxQrCode {
  const { type, data } = fields;
  refuseExpired(state, now);
  refuseUnusable(type, data);
  const content = { type: String(type), data };
  const same = [...state.qrCodes.values()].find((code) => keyOf(code) === keyOf(content));
  if (same) return Object.assign(same, labelIn(fields));

  const id = nextId(state, 'qrCode');
  const code: SandboxQrCode = {
    ...{ id, ...content, alias: aliasOf(state, keyOf(content)), name: '' },
    ...{ background: 'rgb(255,255,255)', foreground: 'rgb(0,0,0)', logo: null, ...labelIn(fields) },
    ...{ visits: [], createdAt: now },
  };
  state.qrCodes.set(id, code);
  return code;
}

/**
 * The alias stays, so that what was printed leads to the new target. What was not sent stays as it was.
 *
 * @throws {UnusableData} as when it is made
 */
export function changeQrCode(code: SandboxQrCode, fields: Fields): void {
  const { type = code.type, data } = fields;
  refuseUnusable(type, data);
  Object.assign(code, { type: String(type), data, ...lookIn(fields) } satisfies Partial<SandboxQrCode>);
}

/** What the code's picture says. */
export function textOfQrCode({ type, data, alias }: SandboxQrCode): string {
  return qrText(type, data, alias) ?? '';
}

function refuseUnusable(type: unknown, data: unknown): void {
  const text = qrText(type, data, 'a58f79');
  if (text === null || !fitsQrCode(text)) throw new UnusableData();
}

/** What is added to the data, as far as it was sent. */
function labelIn(fields: Fields): Partial<SandboxQrCode> {
  const name = textOf(fields.name);
  return { ...lookIn(fields), ...(name !== null && { name }) };
}

/** Colours that are none are passed over. */
function lookIn({ background, foreground, logo }: Fields): Partial<SandboxQrCode> {
  const look = { background: colorOf(background), foreground: colorOf(foreground), logo: textOf(logo) };
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== null));
}

function colorOf(value: unknown): string | null {
  const color = textOf(value)?.replace(/\s/g, '') ?? '';
  return /^rgb\(\d{1,3},\d{1,3},\d{1,3}\)$/.test(color) ? color : null;
}

function keyOf({ type, data }: Pick<SandboxQrCode, 'type' | 'data'>): string {
  return `${type} ${JSON.stringify(data)}`;
}

/** Six hexadecimal digits of the data; others where they are taken by something else. */
function aliasOf(state: TwoMState, key: string): string {
  for (let attempt = 0; ; attempt += 1) {
    const alias = hash(`${key}${'.'.repeat(attempt)}`)
      .toString(16)
      .padStart(8, '0')
      .slice(0, 6);
    if (!isTaken(state, alias)) return alias;
  }
}
