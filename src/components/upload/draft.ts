import type { UploadTerms } from '../shared/terms/upload-terms.ts';

/** What is said about all photos at once. */
export interface Draft {
  /** key; empty for none of those to choose from */
  product: string;
  name: string;
  email: string;
  hasAgreed: boolean;
  keepsLocation: boolean;
}

/** The fields that can be wrong, in the order of the form. */
export type DraftField = 'name' | 'email' | 'hasAgreed';
export type Wrong = Partial<Record<DraftField, string>>;

export const emptyDraft: Draft = {
  ...{ product: '', name: '', email: '', hasAgreed: false, keepsLocation: false },
};

/** The most letters that the edge takes of each. */
export const mostLetters = { name: 80, email: 254 };

/** What to do about the fields that are missing or cannot be right. */
export function wrongFields(
  { name, email, hasAgreed }: Draft,
  asksForPerson: boolean,
  words: UploadTerms,
): Wrong {
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim());
  return {
    ...(asksForPerson && !name.trim() && { name: words.enterName }),
    ...(asksForPerson && !isAddress && { email: words.enterEmail }),
    ...(!hasAgreed && { hasAgreed: words.pleaseAgree }),
  };
}
