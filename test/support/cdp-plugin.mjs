/**
 * What the runner's own commands do not reach (Chromium only). Each is given to `executeServerCommand`:
 *
 * - `emulate-features`, with `[{ name: 'forced-colors', value: 'active' }]`; `none` ends it, and nothing else does
 * - `forget-scripts`: pages take no script out of the browser's memory any more, so that one can be lost
 */
export const cdpPlugin = {
  name: 'cdp',
  async executeCommand({ command, payload, session }) {
    if (!['emulate-features', 'forget-scripts'].includes(command)) return;
    const client = await session.browser.getPage(session.id).createCDPSession();
    if (command === 'emulate-features')
      await client.send('Emulation.setEmulatedMedia', { features: payload });
    else await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    return true;
  },
};
