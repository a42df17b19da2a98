/** `npm run schema`: the JSON schema of configuration files, for editors. A test fails while it is out of date. */
import { writeFile } from 'node:fs/promises';
import { schemaFile, writtenConfigSchema } from './config-json-schema.ts';

await writeFile(schemaFile, await writtenConfigSchema());
