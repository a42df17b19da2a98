/** The fields of `POST /v1/looks`; the file itself is read by its bytes. */
import * as v from 'valibot';
import { isLanguage } from '../language.ts';
import { Name } from '../routes/names.ts';

/** characters of a caption; what is longer, networks would cut as well */
export const longestCaption = 1_000;

const Language = v.pipe(Name, v.check(isLanguage, 'must be a language, such as sv or sv-SE.'));

const entries = {
  upload: v.pipe(
    v.string('must be text.'),
    v.uuid('must be a UUID, made anew for each photo.'),
    v.toLowerCase(),
  ),
  consent: Name,
  language: Language,
  caption: v.optional(
    v.pipe(
      v.string('must be text.'),
      v.trim(),
      v.maxLength(longestCaption, `must have at most ${longestCaption} characters.`),
    ),
  ),
  product: v.optional(Name),
  location: v.optional(v.literal('keep', 'must be keep, or left out: then it is removed.')),
};

const person = {
  name: v.pipe(
    v.string('must be text.'),
    v.trim(),
    v.nonEmpty('must not be empty.'),
    v.maxLength(80, 'must have at most 80 characters.'),
  ),
  email: v.pipe(
    v.string('must be text.'),
    v.trim(),
    v.maxLength(254, 'must have at most 254 characters.'),
    v.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an e-mail address.'),
  ),
};

/** Where photos are handed in as the site's own uploader: nobody is asked who they are. */
export const UploadBody = v.strictObject(entries);
/** Where they are handed in as a user that is made for each person. */
export const UploadOfPersonBody = v.strictObject({ ...entries, ...person });

/** Either of them: which one, the site says in `asksForPerson`. */
export const AnyUploadBody = v.strictObject({
  ...entries,
  name: v.optional(person.name),
  email: v.optional(person.email),
});

export type UploadDescription = v.InferOutput<typeof AnyUploadBody>;
