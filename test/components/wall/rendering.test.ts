import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { LookstreamWall } from '../../../src/components/wall/wall.ts';
import '../../../src/components/lookstream.ts';
import '../../../src/components/wall/wall.ts';
import {
  hostileAddresses,
  hostileText,
  makeHostilePage,
  makeLook,
  makePage,
} from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import {
  lookRequests,
  makeLooks,
  newsOf,
  partOf,
  partsOf,
  positionsOf,
  ask,
  serve,
  settled,
  show,
} from './support.ts';

const topsOf = (wall: Element) =>
  partsOf(wall, 'tile').map((tile) => Math.round(tile.getBoundingClientRect().top));
const inFirstRow = (wall: Element) => topsOf(wall).filter((top, _, [first]) => top === first).length;

describe('lookstream-wall: rendering', () => {
  useNetwork();

  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
  });

  it('asks for as many looks as fill its first page', async () => {
    serve(makeLooks(40));
    for (const [attributes, count] of [
      [{}, 12],
      [{ lead: '' }, 9],
      [{ 'page-size': '5' }, 5],
      [{ 'page-size': 'many' }, 12],
    ] as const) {
      const wall = await ask(attributes);
      expect(partsOf(wall, 'tile')).to.have.length(count);
      wall.remove();
    }
    expect(lookRequests().map(({ limit }) => limit)).to.deep.equal(['12', '9', '5', '12']);
  });

  for (const [width, columns] of [
    [559, 2],
    [560, 3],
    [899, 3],
    [900, 4],
  ] as const) {
    it(`has ${columns} columns in ${width} px, with tiles of 4:5`, async () => {
      await setViewport({ width: 1000, height: 700 });
      const wall = await show(makePage(12), {}, `inline-size: ${width}px`);
      expect(inFirstRow(wall)).to.equal(columns);
      const tile = partOf(wall, 'tile').getBoundingClientRect();
      expect(tile.width).to.be.closeTo((width - (columns - 1) * 4) / columns, 0.1);
      expect(tile.height).to.be.closeTo((tile.width * 5) / 4, 0.1);
    });
  }

  it('has a lead that takes the place of four', async () => {
    const wall = await show(makePage(9), { lead: '' }, 'inline-size: 600px');
    const [lead, second, third] = partsOf(wall, 'tile').map((tile) => tile.getBoundingClientRect());
    expect(lead!.width).to.be.closeTo(2 * second!.width + 4, 0.1);
    expect(lead!.height).to.be.closeTo(2 * second!.height + 4, 0.1);
    expect(third!.left).to.equal(second!.left);
  });

  it('leaves photos of a masonry nearly as they are, in the order of the looks', async () => {
    const sizes = [400, 1000, 500, 300, 800];
    const looks = makeLooks(5, (index) => ({
      images: [{ ...makeLook(`${index}`).images[0]!, width: 400, height: sizes[index]! }],
    }));
    const wall = await show(makePage(0, { looks }), { layout: 'masonry' }, 'inline-size: 600px');
    const boxes = partsOf(wall, 'photo').map((photo) => photo.getBoundingClientRect());
    const ratios = boxes.map(({ width, height }) => Math.round((width / height) * 100) / 100);
    expect(ratios, 'none narrower than 3:4, none wider than 4:3').to.deep.equal([1, 0.75, 0.8, 1.33, 0.75]);
    expect(boxes[3]!.left, 'the fourth is under the first, the shortest').to.be.closeTo(boxes[0]!.left, 0.1);
    expect(boxes[3]!.top - boxes[0]!.bottom).to.be.closeTo(8, 0.1);
    expect(positionsOf(wall)).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('falls back to a grid and names on photos where it is told nonsense', async () => {
    const wall = await show(makePage(3), { layout: 'circle', credit: 'nowhere', filters: 'x', sorts: 'y' });
    expect(new Set(topsOf(wall)).size).to.equal(1);
    expect(wall.shadowRoot!.querySelectorAll('.over')).to.have.length(3);
  });

  it('names the maker and counts products on the photo, or under it', async () => {
    const wall = await show(makePage(2));
    expect(
      partsOf(wall, 'credit').map((credit) => credit.textContent!.trim().split(/\s+/).join(' ')),
    ).to.deep.equal(['Kaisa look-1 3', 'Kaisa look-2']);
    const before = partOf(wall, 'tile').offsetHeight;
    wall.credit = 'below';
    await waitUntil(() => partOf(wall, 'tile').offsetHeight > before, 'there is a line under the photo');
    const photo = partOf(wall, 'photo').getBoundingClientRect();
    expect(partOf(wall, 'credit').getBoundingClientRect().top).to.be.at.least(photo.bottom);
    expect(photo.height / photo.width).to.be.closeTo(1.25, 0.01);
  });

  it('keeps the scrim dark enough, whatever a theme says', async () => {
    const wall = await show(makePage(1), { style: '--lookstream-scrim: 10%' });
    expect(getComputedStyle(partOf(wall, 'credit')).backgroundImage).to.contain('rgba(0, 0, 0, 0.54)');
  });

  it('marks a video, and labels paid creator content', async () => {
    const looks = [makeLook('film', { kind: 'video' }), makeLook('paid', { sponsored: true })];
    const [film, paid] = partsOf(await show(makePage(0, { looks })), 'photo');
    expect(film!.querySelector('.video')).to.have.trimmed.text('Video');
    expect(paid!.querySelector('.advertising')).to.have.trimmed.text('Advertisement');
  });

  it('fetches no photo that is more than one viewport ahead', async () => {
    await setViewport({ width: 400, height: 500 });
    const wall = await show(makePage(48), {}, 'inline-size: 400px');
    const check = () => {
      for (const picture of partsOf(wall, 'picture')) {
        const { top, bottom } = picture.getBoundingClientRect();
        if (top > 2 * innerHeight + 1) expect(picture).not.to.have.attribute('src');
        else if (bottom > 0) expect(picture).to.have.attribute('srcset').that.contains('1080w');
      }
    };
    check();
    window.scrollTo(0, 1500);
    await waitUntil(() => wall.window!.isSeen(wall.looks[16]!), 'what comes near is fetched');
    await wall.updateComplete;
    check();
    window.scrollTo(0, 0);
  });

  it('shows what people write as text', async () => {
    const wall = await show(makeHostilePage('https://shop.example/trap'));
    expect(partOf(wall, 'credit')).to.contain.text(hostileText);
    expect(wall.shadowRoot!.querySelector('b, [onerror]')).to.equal(null);
  });

  for (const address of hostileAddresses) {
    it(`never binds ${address}`, async () => {
      const page = makeHostilePage(address);
      page.looks.push(makeLook('pictures', { images: [{ src: address, width: 320, height: 400 }] }));
      const wall = document.createElement('lookstream-wall') as LookstreamWall;
      wall.page = page;
      document.body.append(wall);
      await waitUntil(() => wall.looks.length === 1, 'a look without a usable picture is no look');
      await settled(wall);
      expect(wall.shadowRoot!.innerHTML).not.to.contain(`="${address}`);
      wall.remove();
    });
  }

  it('changes its layout on the fly', async () => {
    const wall = await show(makePage(9), {}, 'inline-size: 600px');
    wall.layout = 'masonry';
    await waitUntil(() => wall.window!.space, 'tiles are placed');
    wall.layout = 'grid';
    wall.lead = true;
    await waitUntil(() => !wall.window!.space, 'tiles flow again');
    await settled(wall);
    expect(partsOf(wall, 'tile')[0]!.offsetWidth).to.be.above(partsOf(wall, 'tile')[1]!.offsetWidth * 1.9);
    expect(newsOf(wall)).to.equal('');
  });
});
