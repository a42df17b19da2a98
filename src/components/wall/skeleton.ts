import { html, type TemplateResult } from 'lit';
import type { LookstreamWall } from './wall.ts';

/** The first photo of a grid with a lead takes the place of so many tiles more. */
export const leadTiles = 3;

/** So many looks are there at first, as far as is known before they are. */
function expectedLooks({ limit, firstPage }: LookstreamWall): number {
  return Math.min(limit || Infinity, firstPage);
}

/** As many rows as these fill, for each number of columns; see the styles. */
export function rowsOf(wall: LookstreamWall): string {
  const tiles = expectedLooks(wall) + (wall.hasLead ? leadTiles : 0);
  return [2, 3, 4].map((columns) => `--_rows-${columns}:${Math.ceil(tiles / columns)}`).join(';');
}

/** Tiles without photos, while these are awaited. */
export function renderSkeleton(wall: LookstreamWall): TemplateResult {
  const blanks = Array.from({ length: expectedLooks(wall) }, (_, index) => {
    return html`<div class="blank ${wall.hasLead && !index ? 'lead' : ''}"></div>`;
  });
  return html`<div class="tiles">${blanks}</div>`;
}
