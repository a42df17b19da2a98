import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { firstEnglish } from '../../src/components/shared/terms/en-first.ts';
import type { Terms } from '../../src/components/shared/terms/terms.ts';
import { advertisement, advertisementIn } from '../../src/model/advertisement.ts';

const folder = new URL('../../src/components/shared/terms/', import.meta.url);

describe('the word for advertising', () => {
  test('is the one that the elements say, in each of their languages', async () => {
    const languages = readdirSync(folder).flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? []);
    const said: Record<string, string> = {};
    for (const language of languages) {
      const { terms = firstEnglish } = (await import(`${folder.href}${language}.ts`)) as { terms?: Terms };
      said[language] = terms.advertisement as string;
    }
    assert.deepEqual(advertisement, said);
  });

  for (const [tag, language] of [
    ['sv', 'sv'],
    ['sv-SE', 'sv'],
    ['sv_SE', 'sv'],
    ['DE-at', 'de'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['ja', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
    [null, 'en'],
  ] as const) {
    test(`of ${JSON.stringify(tag)} is in ${language}`, () => {
      assert.deepEqual(advertisementIn(tag), { word: advertisement[language], language });
    });
  }
});
