import { OperateError } from './ask-edge.ts';

export interface Output {
  /** one JSON text, for programs */
  isJson: boolean;
  print: (text: string) => void;
  /** why there is nothing to print */
  complain: (text: string) => void;
}

export const statuses = { done: 0, failed: 1 };

/** @returns the status of the work, or that it failed, once the reason is told */
export async function reportFailure({ complain }: Output, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OperateError)) throw error;
    complain(error.message);
    return statuses.failed;
  }
}
