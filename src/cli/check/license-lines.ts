/** What is told about the licences of creators' content, for persons and for programs. */
import { isLicensed } from '../../edge/izeax/licenses.ts';
import type { FoundLicense } from './find-licenses.ts';

export interface LicenseLine extends FoundLicense {
  /** whether the site shows what is under it */
  shown: boolean;
}

/** @param shown the licences that the site shows */
export function licenseLines(found: readonly FoundLicense[], shown: readonly string[]): LicenseLine[] {
  return found.map(({ license, assets }) => ({ license, assets, shown: isLicensed(shown, license) }));
}

/** @param lines null where they could not be read */
export function sentenceOf(lines: readonly LicenseLine[] | null): string {
  if (lines === null) return 'The licences of its content cannot be read: try again later.';
  const all = lines.reduce((sum, { assets }) => sum + assets, 0);
  if (all === 0) return 'There is no content in its groups yet.';
  const parts = lines.map(({ license, assets, shown }) => {
    const name = license === null ? 'none' : `"${license}"`;
    return `${name} (${assets} ${shown ? 'shown' : 'not shown'})`;
  });
  return `Licences of ${all} ${all === 1 ? 'asset' : 'assets'} in its groups: ${parts.join(', ')}.`;
}

/** @returns names the variable to set; null where all is shown */
export function licenseAdvice(lines: readonly LicenseLine[] | null): string | null {
  const isMissing = lines?.some(({ license, shown }) => license !== null && !shown) ?? false;
  return isMissing
    ? 'Add to IZEAX_LICENSES those under which you may show content: what is under any other is left out.'
    : null;
}
