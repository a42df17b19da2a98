/** The same cases in each run; another seed finds others, as in "SEED=2 npm run test:node". */
export const seed = Number(process.env.SEED ?? 1);
