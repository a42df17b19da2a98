import type { Handler } from '../outbox/postman.ts';
import type { DeliverParts } from './deliver-report.ts';

export const reportTopic = 'report';

/** Few instances ever deliver a report: those that do load what does it. */
export function lazyReportHandler(parts: DeliverParts): Handler {
  let loading: Promise<Handler> | null = null;
  return async (...letter) => {
    loading ??= import('./deliver-report.ts').then((module) => module.createReportHandler(parts));
    return (await loading)(...letter);
  };
}
