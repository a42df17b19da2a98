/** Keys of the services, each of which may be left out. */
import type { Prompter } from './prompter.ts';

const keyQuestions: Readonly<Record<string, string>> = {
  OLAPIC_API_KEY: 'The key of the Olapic account? Enter leaves it out.',
  METAPIC_TOKEN: 'The token of the Metapic account? Enter leaves it out.',
  METAPIC_USER_ID: 'The id of the Metapic user who is paid?',
  TWO_M_API_KEY: 'The key at 2m.is? Enter leaves it out.',
};

export const keyNames = Object.keys(keyQuestions);

/**
 * @param variables gets what is answered; what it has already is not asked for
 * @param names of `keyNames`
 */
export async function askForKeys(
  prompter: Prompter,
  variables: Record<string, string>,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    if (variables[name] !== undefined) continue;
    const question = keyQuestions[name] ?? name;
    if (name === 'METAPIC_USER_ID') {
      if (variables['METAPIC_TOKEN'])
        variables[name] = await prompter.text(question, { example: '17', complain: isUser });
      continue;
    }
    const answer = await prompter.secret(question);
    if (answer !== '') variables[name] = answer;
  }
}

const isUser = (answer: string) =>
  /^[\w-]+$/.test(answer) ? undefined : 'Metapic shows it as a number, such as 17.';
