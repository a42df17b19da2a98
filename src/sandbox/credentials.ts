/** What the sandbox accepts where the real services want an account. They open nothing else, so they are no secrets. */

/** Olapic's `auth_token` of the shop Acme; other shops have theirs in the world's data. */
export const sandboxOlapicKey = 'sandbox-olapic-key';

/** Metapic's token, sent raw in `Authorization`. */
export const sandboxMetapicToken = 'sandbox-metapic-token';

/** 2m.is' key, sent as `Authorization: Bearer …`. */
export const sandboxTwoMKey = 'sandbox-two-m-key';

/** IZEAx' token, sent as `Authorization: Bearer: …`, and the account that it opens. */
export const sandboxIzeaxToken = 'sandbox-izeax-token';
export const sandboxIzeaxAccount = '1';
