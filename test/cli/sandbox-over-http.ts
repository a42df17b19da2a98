import { listen } from '../../src/edge/node-server.ts';
import {
  sandboxIzeaxAccount,
  sandboxIzeaxToken,
  sandboxMetapicToken,
  sandboxOlapicKey,
  sandboxTwoMKey,
} from '../../src/sandbox/credentials.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import type { Test } from './run-lookstream.ts';

export const credentials = {
  OLAPIC_API_KEY: sandboxOlapicKey,
  METAPIC_TOKEN: sandboxMetapicToken,
  METAPIC_USER_ID: '1',
  TWO_M_API_KEY: sandboxTwoMKey,
  IZEAX_TOKEN: sandboxIzeaxToken,
  IZEAX_ACCOUNT_ID: sandboxIzeaxAccount,
};

/** The sandbox over loopback HTTP, and the environment that opens it. */
export async function sandboxOverHttp(t: Test) {
  const sandbox = createSandbox({ picturesUrl: 'https://pictures.test' });
  const listening = await listen(sandbox.app, { port: 0, hostname: '127.0.0.1' });
  t.after(() => void listening[Symbol.asyncDispose]());
  const url = `http://127.0.0.1:${listening.port}`;
  const addresses = {
    OLAPIC_BASE_URL: `${url}/olapic`,
    METAPIC_BASE_URL: `${url}/metapic`,
    TWO_M_BASE_URL: `${url}/two-m`,
    IZEAX_BASE_URL: `${url}/izeax/`,
  };
  return { ...sandbox, env: { ...credentials, ...addresses } };
}
