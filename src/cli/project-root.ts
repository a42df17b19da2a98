/** From `src/cli` as from `dist/server`, the project's root is two levels up. */
export const projectRoot = new URL('../../', import.meta.url);
