/** Why Metapic does not answer, in the words of the framework that it is built with. */

type RefusalStatus = 401 | 404 | 422;

/** By field: what is wrong with it. */
export type FieldErrors = Record<string, string[]>;

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: RefusalStatus;
  readonly errors: FieldErrors | undefined;

  constructor(status: RefusalStatus, message: string, errors?: FieldErrors) {
    super(message);
    this.status = status;
    this.errors = errors;
  }

  get body() {
    return { message: this.message, ...(this.errors && { errors: this.errors }) };
  }
}

export function unauthenticated(): Refusal {
  return new Refusal(401, 'Unauthenticated.');
}

export function unknownRoute(): Refusal {
  return new Refusal(404, 'The route could not be found.');
}

export function unknownUser(): Refusal {
  return new Refusal(404, 'No query results for model [User].');
}

export function invalid(errors: FieldErrors): Refusal {
  return new Refusal(422, 'The given data was invalid.', errors);
}
