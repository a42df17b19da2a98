/** Why IZEAx does not answer. Its document knows no errors: the statuses are the usual ones, the sentences invented. */

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: 400 | 401 | 403 | 404;

  constructor(status: Refusal['status'], message: string) {
    super(message);
    this.status = status;
  }

  get body() {
    return { error: this.message };
  }
}
