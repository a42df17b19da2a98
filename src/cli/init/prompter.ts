/** How a person is asked. Tests answer in their place. */
import { confirm, isCancel, password, select, text } from '@clack/prompts';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

export interface TextOptions {
  /** shown where nothing is typed yet */
  example: string;
  /** what nothing stands for */
  usual?: string;
  /** what is wrong with an answer, which is then asked for again */
  complain: (answer: string) => string | undefined;
}

export interface Prompter {
  text(message: string, options: TextOptions): Promise<string>;
  /** Typed without being seen; empty when it is left out. */
  secret(message: string): Promise<string>;
  choose<Value extends string>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  confirm(message: string): Promise<boolean>;
}

/** Somebody pressed Ctrl-C. */
export class CancelledError extends Error {
  override name = 'CancelledError';
}

/** Asks on the terminal. Each question throws a `CancelledError` on Ctrl-C. */
export const terminalPrompter: Prompter = {
  text: async (message, { example, usual = '', complain }) =>
    answered(
      await text({
        ...{ message, placeholder: example, defaultValue: usual },
        validate: (answer) => complain(answer?.trim() || usual),
      }),
    ).trim(),
  // An empty answer comes as undefined.
  secret: async (message) => (answered(await password({ message })) as string | undefined)?.trim() ?? '',
  choose: async (message, choices) =>
    answered(await select<string>({ message, options: [...choices] })) as (typeof choices)[number]['value'],
  confirm: async (message) => answered(await confirm({ message, initialValue: false })),
};

function answered<Value>(answer: Value): Exclude<Value, symbol> {
  if (isCancel(answer)) throw new CancelledError('Cancelled.');
  return answer as Exclude<Value, symbol>;
}
