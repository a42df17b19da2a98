/** Why Olapic does not answer, in the words of its table of errors. */

const reasons = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
} as const;

export type RefusalStatus = keyof typeof reasons;
export type EntityType =
  'customer' | 'stream' | 'media' | 'category' | 'user' | 'widgetinstance' | 'widget' | 'stash';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: RefusalStatus;

  constructor(status: RefusalStatus, message: string) {
    super(message);
    this.status = status;
  }

  get body() {
    return {
      metadata: { code: this.status, message: reasons[this.status], version: 'v2.0' },
      data: { message: this.message },
    };
  }
}

export function missingParameter(name: string): Refusal {
  return new Refusal(400, `The parameter "${name}" is missing.`);
}

export function invalidType(name: string, sentType: string, expected: string): Refusal {
  return new Refusal(
    400,
    `The parameter "${name}" received an invalid type "${sentType}", expected was "${expected}".`,
  );
}

export function invalidValue(name: string, sent: string, expected: string): Refusal {
  return new Refusal(
    400,
    `The parameter "${name}" received an invalid value "${sent}", expected was "${expected}".`,
  );
}

export function invalidFileType(): Refusal {
  return new Refusal(400, "An error was thrown while uploading the file: 'Invalid media file type.'");
}

export function unknownCharset(name: string): Refusal {
  return new Refusal(400, `There were an issue trying to identify the charset of the parameter "${name}".`);
}

export function invalidCredentials(): Refusal {
  return new Refusal(401, 'Invalid Credentials.');
}

export function notAllowed(): Refusal {
  return new Refusal(403, 'The authenticated customer is not allowed to access the selected resource.');
}

export function notFound(type: EntityType, id: string): Refusal {
  return new Refusal(404, `No entity of type "${type}" was found with id "${id}".`);
}

export function inactive(type: EntityType, id: string): Refusal {
  return new Refusal(404, `The requested entity "${type}" with the id "${id}" is inactive.`);
}

export function noPagination(): Refusal {
  return new Refusal(404, 'No pagination found.');
}
