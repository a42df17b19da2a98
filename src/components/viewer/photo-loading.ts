import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Look } from '../../model/look.ts';

/** How far the picture of the open look has come. */
export type PhotoState = 'loading' | 'loaded' | 'failed';

/** Follows the picture on the mat, and asks for it again: when told to, and when the connection is back. */
export class PhotoLoading implements ReactiveController {
  state: PhotoState = 'loading';
  /** the other one for every picture that is asked for */
  isOdd = false;
  #host: ReactiveControllerHost;
  #name = '';
  #attempt = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#retryFailed);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#retryFailed);
  }

  /**
   * Reads which look is to be shown, before it is rendered.
   *
   * @returns whether that asks for another picture
   */
  take(look: Look | undefined): boolean {
    const name = `${this.#attempt} ${look?.id}`;
    if (name === this.#name) return false;
    this.#name = name;
    this.state = 'loading';
    this.isOdd = !this.isOdd;
    return true;
  }

  retry(): void {
    this.#attempt += 1;
    this.#host.requestUpdate();
  }

  /** Makes a listener for the picture that is asked for now: one that was left may still come. */
  listener(): (state: PhotoState) => void {
    const name = this.#name;
    return (state) => {
      if (name !== this.#name) return;
      this.state = state;
      this.#host.requestUpdate();
    };
  }

  #retryFailed = (): void => {
    if (this.state === 'failed') this.retry();
  };
}
