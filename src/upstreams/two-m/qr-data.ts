/** What a QR code can hold, and how the service wants it. */

/**
 * A `link` leads through the service, which counts the scans and lets the target be changed later; everything else is
 * in the code itself.
 */
export type QrContent =
  | { type: 'link'; url: string }
  | { type: 'text'; text: string }
  | ({ type: 'email' } & EmailContent)
  | { type: 'phone'; phone: PhoneNumber }
  | { type: 'sms'; phone: PhoneNumber; message: string }
  | ({ type: 'vcard' } & VCard)
  | ({ type: 'wifi' } & WifiAccess);

/** Digits alone. */
export type PhoneNumber = string;

export interface EmailContent {
  /** of the recipient */
  email: string;
  subject?: string | undefined;
  body?: string | undefined;
}

export interface VCard {
  firstName?: string | undefined;
  lastName?: string | undefined;
  organization?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  /** http(s) addresses, as the next four */
  site?: string | undefined;
  facebook?: string | undefined;
  instagram?: string | undefined;
  twitter?: string | undefined;
  linkedin?: string | undefined;
  street?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  zip?: string | undefined;
  country?: string | undefined;
}

export interface WifiAccess {
  /** name of the network */
  ssid: string;
  password: string;
  encryption: 'WEP' | 'WPA';
}

/** `type` and `data` as they are sent. */
export function toWireContent(content: QrContent): { type: QrContent['type']; data: unknown } {
  return { type: content.type, data: dataOf(content) };
}

/** Everything but a link may be about a person, or hold a password. */
export function isPrivateContent({ type }: QrContent): boolean {
  return type !== 'link';
}

function dataOf(content: QrContent): unknown {
  switch (content.type) {
    case 'link':
      return content.url;
    case 'text':
      return content.text;
    case 'email':
      return wireEmail(content);
    case 'phone':
      return content.phone;
    case 'sms':
      return { phone: content.phone, message: content.message };
    case 'vcard':
      return wireVCard(content);
    case 'wifi':
      return { ssid: content.ssid, pass: content.password, encryption: content.encryption };
  }
}

/** An address alone is sent as a string. */
function wireEmail({ email, subject, body }: EmailContent): unknown {
  return subject === undefined && body === undefined ? email : { email, subject, body };
}

function wireVCard(card: VCard): unknown {
  const { firstName, lastName, organization, phone, email, site } = card;
  const { facebook, instagram, twitter, linkedin, street, city, state, zip, country } = card;
  return {
    ...{ fname: firstName, lname: lastName, org: organization, phone, email, site },
    ...{ facebook, instagram, twitter, linkedin },
    ...{ street, city, state, zip, country },
  };
}
