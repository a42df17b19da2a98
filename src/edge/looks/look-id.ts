/** @returns Olapic's own id of a look such as `olapic-3042079992`; null for what can be the id of none of its looks */
export function olapicIdOf(look: string): string | null {
  return /^olapic-(\d{1,20})$/.exec(look)?.[1] ?? null;
}

/** As `olapicIdOf`, for looks such as `izeax-227954`. */
export function izeaxIdOf(look: string): string | null {
  return /^izeax-(\d{1,20})$/.exec(look)?.[1] ?? null;
}

/** @returns the id that a look's own service has for it; null for what can be the id of no look */
export function serviceIdOf(look: string): string | null {
  return olapicIdOf(look) ?? izeaxIdOf(look);
}
