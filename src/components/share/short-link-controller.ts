import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Placement } from '../../model/links.ts';
import type { Edge } from '../shared/edge.ts';
import { createShortLink } from '../shared/short-link.ts';
import { pageAddress, shortLinkRequest, type ShareTarget } from './share-target.ts';

interface SharingHost extends ReactiveControllerHost, ShareTarget {
  readonly edge: Edge;
  readonly endpoint: string | null;
  readonly site: string | null;
}

/** Keeps the short link of what its host shares: asked for once it is wanted, and again when that changes. */
export class ShortLinkController implements ReactiveController {
  #host: SharingHost;
  #task;
  #isInterrupted = false;

  constructor(host: SharingHost, placement: Placement, isWanted: () => boolean) {
    this.#host = host;
    this.#task = new Task(host, {
      args: () => [isWanted(), host.look, host.product, host.page, host.endpoint, host.site] as const,
      task: ([isWanted], { signal }) =>
        isWanted ? createShortLink(host.edge, shortLinkRequest(host, placement), signal) : initialState,
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#isInterrupted) void this.#task.run();
    this.#isInterrupted = false;
  }

  hostDisconnected(): void {
    this.#isInterrupted = this.#task.status === TaskStatus.PENDING;
    this.#task.abort();
  }

  /** whether the edge has answered, or failed to */
  get isSettled(): boolean {
    return this.#task.status === TaskStatus.COMPLETE;
  }

  get isShort(): boolean {
    return this.isSettled && this.#task.value?.isShort === true;
  }

  /** what can be shared at this very moment, since a gesture cannot wait: the page's own address, or better */
  get address(): string {
    // A task keeps its last value while it runs: that one belongs to what was shared before.
    return (this.isSettled && this.#task.value?.url) || pageAddress(this.#host);
  }

  /** Asks once more where there is no short link. */
  retry(): void {
    if (this.isSettled && !this.isShort) void this.#task.run();
  }
}
