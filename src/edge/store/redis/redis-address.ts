export interface RedisAddress {
  /** host and port, for messages */
  where: string;
  /** takes the password out of what somebody else has written: servers and drivers like to repeat what they were sent */
  redact: (text: string) => string;
}

/** @throws when it is none, without repeating it: it may hold a password */
export function readRedisAddress(url: string): RedisAddress {
  const address = URL.canParse(url) ? new URL(url) : null;
  const password = decoded(address?.password ?? '');
  const isWhole =
    address !== null &&
    /^rediss?:$/.test(address.protocol) &&
    address.hostname !== '' &&
    /^\/?\d*$/.test(address.pathname) &&
    decoded(address.username) !== null;
  if (!isWhole || password === null) {
    throw new Error(
      'The address of the Redis cannot be read: write it as redis://host:6379, or as ' +
        'rediss://user:password@host:6379/0 with special characters of the password percent-encoded.',
    );
  }
  const secrets = [password, address.password].filter((secret) => secret !== '');
  return {
    where: `${address.hostname}:${address.port || '6379'}`,
    redact: (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text),
  };
}

/** @returns null for what is not percent-encoded as it should be */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
