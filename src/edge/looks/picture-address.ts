/** Addresses of ours that stand for pictures whose own addresses die. */

/**
 * @param publicUrl where the edge is reached from outside, without a slash at its end
 * @param width in pixels
 */
export function pictureAddress(publicUrl: string, site: string, look: string, width: number): string {
  return `${publicUrl}/v1/pictures/${look}/${width}?${new URLSearchParams({ site })}`;
}

export function isPictureAddress(publicUrl: string | null, address: string): boolean {
  return publicUrl !== null && address.startsWith(`${publicUrl}/v1/pictures/`);
}
