/** A caption in the two voices it is shown in: what the person says, and the hashtags for the network. */
export interface CaptionParts {
  text: string;
  tags: string;
}

/** A run of hashtags at the very end; tags inside a sentence belong to the sentence. */
const trailingTags = /(?:^|\s+)(?:#[\p{L}\p{M}\p{N}_]+\s*)+$/u;

/** Parts the hashtags at the end of a caption from its text. Either part may be empty. */
export function captionParts(caption: string | null): CaptionParts {
  const whole = caption?.trim() ?? '';
  const tags = trailingTags.exec(whole)?.[0] ?? '';
  return { text: whole.slice(0, whole.length - tags.length), tags: tags.trim().replace(/\s+/g, ' ') };
}
