/** The Worker's main module: the runtime takes every export of it for something to call, so it holds nothing else. */
export { LookstreamStore } from './store/durable-store.ts';
export { handlers as default } from './worker-handlers.ts';
