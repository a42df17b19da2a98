import { expect } from '@open-wc/testing';
import { captionParts } from '../../../src/components/viewer/caption-parts.ts';

describe('captionParts', () => {
  it('parts the hashtags at the end from the text', () => {
    expect(captionParts('Finally a wall dark enough. #aalisvase #stilllife')).to.deep.equal({
      text: 'Finally a wall dark enough.',
      tags: '#aalisvase #stilllife',
    });
  });

  it('leaves tags inside a sentence where they are', () => {
    const caption = 'My #vase is too tall for the shelf.';
    expect(captionParts(caption)).to.deep.equal({ text: caption, tags: '' });
  });

  it('keeps a tag that ends a sentence with its full stop in the sentence', () => {
    const caption = 'This is my #vase.';
    expect(captionParts(caption)).to.deep.equal({ text: caption, tags: '' });
  });

  it('knows tags in every script, over several lines, and glued together', () => {
    expect(captionParts('En vas.\n\n#blåbär#ruukku\n #花瓶 ')).to.deep.equal({
      text: 'En vas.',
      tags: '#blåbär#ruukku #花瓶',
    });
  });

  it('takes a caption of nothing but tags for no text', () => {
    expect(captionParts('#vase #home')).to.deep.equal({ text: '', tags: '#vase #home' });
  });

  it('makes nothing of a missing or empty caption', () => {
    expect(captionParts(null)).to.deep.equal({ text: '', tags: '' });
    expect(captionParts('  \n')).to.deep.equal({ text: '', tags: '' });
  });

  it('keeps the lines of the text', () => {
    expect(captionParts('One.\nTwo.').text).to.equal('One.\nTwo.');
  });
});
