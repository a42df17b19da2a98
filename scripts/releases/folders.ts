/** From the project's root. */
export const folders = {
  bundle: 'dist/bundle',
  /** also what the edge reads: somewhere else where `dist` does not outlive a deployment */
  releases: process.env.LOOKSTREAM_RELEASES?.trim() || 'dist/releases',
  /** what Workers serve */
  assets: 'dist/assets',
};
