import { expect } from '@open-wc/testing';
import { define } from '../../../src/components/shared/define.ts';

describe('define', () => {
  const { warn } = console;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('registers an element, and does nothing the second time', () => {
    class Once extends HTMLElement {}
    define('define-once', Once);
    define('define-once', Once);
    expect(customElements.get('define-once')).to.equal(Once);
    expect(warnings).to.be.empty;
  });

  it('keeps the element that another copy of the script has registered, and says so', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    define('define-twice', First);
    define('define-twice', Second);
    expect(customElements.get('define-twice')).to.equal(First);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^\[lookstream\] <define-twice>/);
  });
});
