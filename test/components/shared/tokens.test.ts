import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { tokens } from '../../../src/components/shared/tokens.styles.ts';

class Probe extends LitElement {
  static override styles = [
    tokens('probe', { gap: '7px', radius: '3px' }),
    css`
      :host {
        display: block;
        padding: var(--_gap);
        border-radius: var(--_radius);
      }
    `,
  ];
}
customElements.define('tokens-probe', Probe);

describe('tokens', () => {
  it('are read as the element’s own, then everybody’s, then the default', async () => {
    const probe = await fixture<HTMLElement>(html`<tokens-probe></tokens-probe>`);
    expect(getComputedStyle(probe).padding).to.equal('7px');
    expect(getComputedStyle(probe).borderRadius, 'an element may have another default').to.equal('3px');
    probe.style.setProperty('--lookstream-gap', '11px');
    expect(getComputedStyle(probe).padding).to.equal('11px');
    probe.style.setProperty('--lookstream-probe-gap', '13px');
    expect(getComputedStyle(probe).padding).to.equal('13px');
  });

  it('are inherited from the page', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="--lookstream-gap: 17px"><tokens-probe></tokens-probe></div>`,
    );
    expect(getComputedStyle(box.querySelector('tokens-probe')!).padding).to.equal('17px');
  });
});
