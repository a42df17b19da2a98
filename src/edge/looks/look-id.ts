/** @returns Olapic's own id of a look such as `olapic-3042079992`; null for what can be the id of none of its looks */
export function olapicIdOf(look: string): string | null {
  return /^olapic-(\d{1,20})$/.exec(look)?.[1] ?? null;
}
