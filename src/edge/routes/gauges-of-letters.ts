import type { Gauge } from '../metrics/metrics.ts';
import { createWhyHeldNow } from '../reports/held.ts';
import { openReports } from '../reports/open-reports.ts';
import { reportIn } from '../reports/report-letter.ts';
import type { Services } from '../services.ts';

const mostLetters = 1_000;

/** What waits to be delivered, for how long, and which reports wait for the operator: those are nobody's fault. */
export async function gaugesOfLetters(services: Services): Promise<Gauge[]> {
  const { store, sites, now } = services;
  const whyHeld = createWhyHeldNow({ sites, ...openReports(services) });
  const letters = await Promise.all(
    (await store.waiting(0, mostLetters)).map(async (item) => {
      const report = reportIn(item);
      return { ...item, heldFor: report && (await whyHeld(report)) ? report.site : null };
    }),
  );
  const oldest = letters.find(({ heldFor }) => heldFor === null);
  const heldBySite = sites.map(({ id }) => ({
    labels: { site: id },
    value: letters.filter(({ heldFor }) => heldFor === id).length,
  }));

  return [
    {
      name: 'lookstream_letters_waiting',
      help: `What waits to be delivered, up to ${mostLetters}.`,
      values: [...Map.groupBy(letters, ({ topic }) => topic)].map(([topic, { length }]) => ({
        labels: { topic },
        value: length,
      })),
    },
    {
      name: 'lookstream_oldest_letter_seconds',
      help: 'How long the oldest of them has waited, but for what waits for the operator.',
      values: [{ labels: {}, value: oldest ? (now() - oldest.appendedAt) / 1_000 : 0 }],
    },
    {
      name: 'lookstream_reports_on_hold',
      help: `Reports that wait for the operator, up to ${mostLetters}.`,
      values: heldBySite,
    },
  ];
}
