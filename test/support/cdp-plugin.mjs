/**
 * Emulates media features that the runner's own command does not reach, such as forced colours (Chromium only):
 * `await executeServerCommand('emulate-features', [{ name: 'forced-colors', value: 'active' }])`; `none` ends it,
 * and nothing else does.
 */
export const cdpPlugin = {
  name: 'cdp',
  async executeCommand({ command, payload, session }) {
    if (command !== 'emulate-features') return;
    const client = await session.browser.getPage(session.id).createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: payload });
    return true;
  },
};
