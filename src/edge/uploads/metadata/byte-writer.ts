/** Puts bytes one behind the other. */
export class ByteWriter {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** @param most bytes that will be written at the most */
  constructor(most: number) {
    this.#bytes = new Uint8Array(most);
  }

  /** how much was written; what is written next begins there */
  get length(): number {
    return this.#length;
  }

  /** What was written so far, and may still be changed. */
  get written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  append(bytes: ArrayLike<number>): void {
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }
}

/** A view for reading and writing numbers, at the places that they have in `bytes`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Four letters, as boxes and chunks are called; fewer where the bytes end. */
export function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** @param text of letters below 256 */
export function bytesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

export function startsWith(bytes: Uint8Array, text: string): boolean {
  return bytesOf(text).every((byte, index) => bytes[index] === byte);
}
