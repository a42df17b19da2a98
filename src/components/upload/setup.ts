import { initialState, Task } from '@lit/task';
import type { ReactiveController } from 'lit';
import { uploadTypes, type UploadRules } from '../../model/upload.ts';
import type { Edge } from '../shared/edge.ts';
import { whenNear } from '../shared/in-view.ts';
import { reportFailure } from '../shared/report-failure.ts';
import type { UploadTerms } from '../shared/terms/upload-terms.ts';
import type { LookstreamUpload } from './upload.ts';

/** All that the element needs before it shows anything. */
export interface Setup {
  rules: UploadRules;
  words: UploadTerms;
}

/** Asks for the rules and the words once the element is near the view, and again when they may be others. */
export class SetupSource implements ReactiveController {
  /** what came last; null before that, and once it is known that nothing can be handed in */
  setup: Setup | null = null;
  hasFailed = false;
  #host: LookstreamUpload;
  #isNear = false;
  /** what the last request was made for */
  #asked: readonly unknown[] = [];
  #stopWaiting: (() => void) | null = null;
  #task: Task<[], Setup>;

  constructor(host: LookstreamUpload) {
    this.#host = host;
    this.#task = new Task<[], Setup>(host, {
      autoRun: false,
      task: async (_, { signal }) => {
        try {
          return await fetchSetup(host, signal);
        } catch (error) {
          // Taken off the page: nothing has failed.
          if (signal.aborted) return initialState;
          throw error;
        }
      },
      onComplete: (setup) => {
        this.setup = setup;
        this.hasFailed = false;
      },
      onError: (error) => {
        // What somebody is writing stays, whatever became of the rules meanwhile.
        this.hasFailed = !this.setup;
        reportFailure(
          host,
          error,
          `<${host.localName}> takes no photos; does ${host.edge.endpoint} take any?`,
        );
      },
    });
    host.addController(this);
  }

  /** Asks again: the rules have changed, or could not be had. Resolves when they are there or have failed. */
  async ask(): Promise<void> {
    const { language, wording, edge } = this.#host;
    this.#asked = [language, wording, edge.endpoint, edge.site];
    await this.#task.run();
  }

  hostConnected(): void {
    addEventListener('online', this.#askAgain);
    this.#stopWaiting = whenNear(this.#host, () => {
      this.#isNear = true;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#askAgain);
    this.#stopWaiting?.();
    this.#isNear = false;
    if (!this.setup) this.#asked = [];
    this.#task.abort();
  }

  hostUpdate(): void {
    const { language, wording, edge } = this.#host;
    const now = [language, wording, edge.endpoint, edge.site];
    if (this.#isNear && now.some((value, index) => value !== this.#asked[index])) void this.ask();
  }

  #askAgain = (): void => {
    if (this.hasFailed) void this.ask();
  };
}

async function fetchSetup(
  { edge, language, wording }: LookstreamUpload,
  signal: AbortSignal,
): Promise<Setup> {
  const [rules, { loadUploadTerms }] = await Promise.all([
    fetchRules(edge, signal),
    import('../shared/terms/load-upload-terms.ts'),
  ]);
  const words = await loadUploadTerms(language, wording);
  signal.throwIfAborted();
  return { rules, words };
}

async function fetchRules(edge: Edge, signal: AbortSignal): Promise<UploadRules> {
  const response = await fetch(uploadsAddress(edge, '/v1/uploads'), { signal, cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} from ${response.url}`, { cause: response.status });
  const rules = (await response.json()) as UploadRules;
  const types = uploadTypes.filter((type) => rules.types.includes(type));
  if (!types.length || !(rules.mostBytes > 0) || typeof rules.terms.version !== 'string')
    throw new TypeError('That is no answer of /v1/uploads.');
  return { ...rules, types };
}

/** An address of the edge, with the site in it. */
export function uploadsAddress({ endpoint, site }: Edge, path: string): string {
  return endpoint + path + (site ? `?site=${encodeURIComponent(site)}` : '');
}
