import type { Log } from '../log.ts';
import type { Site } from '../site.ts';

/** Whether a site shows what has this licence. @param license null, which is no permission, is not shown */
export function isLicensed(licenses: readonly string[], license: string | null): boolean {
  return license !== null && licenses.some((shown) => plain(shown) === plain(license));
}

/** Hears of each licence under which something was not shown. */
export type NoteLicenses = (site: Site, licenses: readonly (string | null)[]) => void;

/** Nobody maps more than this, and a log is no place for what a service makes up. */
const mostNoted = 50;
const longestNoted = 100;

/** Tells the operator once of each: a page that stays empty for want of a setting must not be a riddle. */
export function createNoteLicenses(log: Log): NoteLicenses {
  const noted = new Map<string, Set<string>>();

  return ({ id }, licenses) => {
    const known = noted.get(id) ?? new Set<string>();
    noted.set(id, known);
    const seen = new Set(licenses.map((license) => license?.trim().slice(0, longestNoted) ?? '(none)'));
    const news = [...seen].filter((license) => !known.has(license)).slice(0, mostNoted - known.size);
    if (news.length === 0) return;
    for (const license of news) known.add(license);
    log({ level: 'warn', event: 'licenses-not-mapped', site: id, licenses: news });
  };
}

function plain(license: string): string {
  return license.trim().toLowerCase();
}
