import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LookstreamUpload } from '../../../src/components/upload/upload.ts';
import { useNetwork } from '../../support/network.ts';
import {
  all,
  choose,
  errorsOf,
  find,
  focusedIn,
  makeFile,
  makeHeavy,
  makePhoto,
  open,
  statesOf,
  textOf,
  write,
} from './support.ts';

function drag(upload: LookstreamUpload, type: string, files: File[] | null): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of files ?? []) dataTransfer.items.add(file);
  if (!files) dataTransfer.setData('text/plain', 'only a text');
  const event = new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer });
  find(upload, '.frame').dispatchEvent(event);
  return event;
}

function paste(upload: LookstreamUpload, selector: string, files: File[], text = ''): ClipboardEvent {
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  if (text) clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', {
    bubbles: true,
    cancelable: true,
    composed: true,
    clipboardData,
  });
  find(upload, selector).dispatchEvent(event);
  return event;
}

const names = (upload: LookstreamUpload) => all(upload, '.file').map(textOf);

const arrived = (upload: LookstreamUpload, count: number) =>
  waitUntil(() => all(upload, '.photo').length === count, `${count} photos`);

describe('lookstream-upload: choosing', () => {
  useNetwork();

  it('shows each photo as it will be seen, with its name and a caption', async () => {
    const { upload } = await open();
    await choose(upload, await makePhoto('one.jpg'), await makePhoto('two.png', 'image/png'));
    expect(names(upload)).to.deep.equal(['one.jpg', 'two.png']);
    await waitUntil(() => all(upload, '.picture canvas').length === 2);
    const canvas = find<HTMLCanvasElement>(upload, '.picture canvas');
    const [red, green, blue] = canvas.getContext('2d')!.getImageData(5, 5, 1, 1).data;
    expect([red! > 150, green! > 80, blue! < 80]).to.deep.equal([true, true, true]);
    expect(find(upload, '[role=status]').textContent).to.equal('2 photos');
    const area = find<HTMLTextAreaElement>(upload, 'textarea');
    expect(area.maxLength).to.equal(300);
    expect(textOf(find(upload, '.photo .hint'))).to.equal(
      'Up to 300 characters. It appears as you write it.',
    );
    expect(upload.renderRoot.querySelectorAll('[placeholder]')).to.have.length(0);
  });

  it('opens the files by keyboard, from a field that is named and described', async () => {
    const { upload } = await open();
    const input = find<HTMLInputElement>(upload, '#files');
    let opened = 0;
    input.addEventListener('click', (event) => {
      event.preventDefault();
      opened += 1;
    });
    upload.parentElement!.querySelector('button')!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focusedIn(upload) === input).to.equal(true);
    expect(input.labels![0]!.textContent.trim()).to.equal('Choose photos');
    await sendKeys({ press: 'Space' });
    expect(opened).to.equal(1);
  });

  it('takes the same file again after it was removed', async () => {
    const { upload } = await open();
    const photo = await makePhoto();
    await choose(upload, photo);
    find(upload, '.actions button').click();
    await arrived(upload, 0);
    await waitUntil(() => focusedIn(upload)?.id === 'files');
    await choose(upload, photo);
    expect(statesOf(upload)).to.deep.equal(['ready']);
  });

  it('takes ten at once and says that others were left out', async () => {
    const { upload } = await open();
    const files = await Promise.all(Array.from({ length: 12 }, (_, at) => makePhoto(`${at}.jpg`)));
    await choose(upload, ...files);
    expect(all(upload, '.photo')).to.have.length(10);
    expect(errorsOf(upload)).to.deep.equal(['No more than 10 go at once, so the others were left out.']);
    expect(all(upload, '.frame'), 'nothing more fits in').to.be.empty;
    find(upload, '.actions button').click();
    await arrived(upload, 9);
    expect(errorsOf(upload)).to.be.empty;
    await upload.add([await makePhoto(), await makePhoto()]);
    await arrived(upload, 10);
    expect(errorsOf(upload)).to.have.length(1);
    await upload.add([await makePhoto()]);
    expect(all(upload, '.photo')).to.have.length(10);
  });

  describe('what cannot be taken', () => {
    const formats = 'JPEG, PNG, WebP, or MP4';
    const noPhoto = `This file holds no photo that can be shown. Choose one in ${formats}.`;

    for (const [start, words] of [
      ['\0\0\0\x18ftypheic', `HEIC files are not taken. Choose one in ${formats}.`],
      ['\0\0\0\x18ftypmif1', `HEIC files are not taken. Choose one in ${formats}.`],
      ['\0\0\0\x18ftypavif', `AVIF files are not taken. Choose one in ${formats}.`],
      ['GIF89a', `GIF files are not taken. Choose one in ${formats}.`],
      ['\0\0\0\x08moov\0\0\0\0', noPhoto],
      ['\0\0\0\x14ftypqt  ', `MOV files are not taken. Choose one in ${formats}.`],
      ['%PDF-1.7', `PDF files are not taken. Choose one in ${formats}.`],
      ['Dear diary', noPhoto],
      ['<svg xmlns=', noPhoto],
      ['<!doctype html>', noPhoto],
      ['MZ', noPhoto],
    ] as const)
      it(`is told by its bytes and not by its name: ${JSON.stringify(start)}`, async () => {
        const { upload } = await open();
        await choose(upload, makeFile('photo.jpg', start));
        expect(statesOf(upload)).to.deep.equal(['refused']);
        expect(errorsOf(upload)).to.deep.equal([words]);
        expect(find(upload, '[role=status]').textContent).to.equal(words);
        const [button] = all(upload, '.actions button');
        expect(textOf(button)).to.equal('Remove photo.jpg');
        const described = button!.getAttribute('aria-describedby')!;
        expect(textOf(find(upload, `#${described}`))).to.equal(words);
        expect(all(upload, '.send, textarea')).to.be.empty;
      });

    it('is a file without bytes', async () => {
      const { upload } = await open();
      await choose(upload, new File([], 'photo.jpg', { type: 'image/jpeg' }));
      expect(errorsOf(upload)).to.deep.equal([noPhoto]);
    });

    it('is what is too large, and the most is named', async () => {
      const { upload } = await open();
      await upload.add([makeHeavy(await makePhoto(), 20_000_001)]);
      await arrived(upload, 1);
      expect(errorsOf(upload)).to.deep.equal(['This file is too large. Choose one of up to 20 MB.']);
      await upload.add([makeHeavy(await makePhoto(), 20_000_000)]);
      await arrived(upload, 2);
      expect(statesOf(upload)).to.deep.equal(['refused', 'ready']);
    });

    it('is a picture that is larger than pictures may be, though a film might', async () => {
      const { upload } = await open({}, { theirs: { mostBytes: 100_000_000, mostPictureBytes: 20_000_000 } });
      const film = makeFile('film.mp4', '\0\0\0\x18ftypisom');
      await upload.add([makeHeavy(await makePhoto(), 20_000_001), makeHeavy(film, 99_000_000)]);
      await arrived(upload, 2);
      expect(statesOf(upload)).to.deep.equal(['refused', 'ready']);
      expect(errorsOf(upload)).to.deep.equal(['This file is too large. Choose one of up to 20 MB.']);
    });

    it('leaves the others as they are', async () => {
      const { upload } = await open();
      await choose(upload, makeFile('a.jpg', 'text'), await makePhoto('b.jpg'));
      expect(statesOf(upload)).to.deep.equal(['refused', 'ready']);
      expect(textOf(find(upload, '.send'))).to.equal('Send photo');
    });
  });

  describe('dropping', () => {
    it('takes files, and shows where they go while they are over it', async () => {
      const { upload } = await open();
      const files = [await makePhoto('dropped.jpg')];
      expect(drag(upload, 'dragover', files).defaultPrevented).to.equal(true);
      await upload.updateComplete;
      expect(all(upload, '.over .frame')).to.have.length(1);
      drag(upload, 'dragleave', files);
      await upload.updateComplete;
      expect(all(upload, '.over')).to.be.empty;
      drag(upload, 'dragover', files);
      expect(drag(upload, 'drop', files).defaultPrevented).to.equal(true);
      await arrived(upload, 1);
      expect(all(upload, '.over')).to.be.empty;
      expect(names(upload)).to.deep.equal(['dropped.jpg']);
    });

    it('leaves to the page what is no file', async () => {
      const { upload } = await open();
      expect(drag(upload, 'dragover', null).defaultPrevented).to.equal(false);
      expect(drag(upload, 'drop', null).defaultPrevented).to.equal(false);
      const bare = new DragEvent('drop', { bubbles: true, cancelable: true, composed: true });
      find(upload, '.frame').dispatchEvent(bare);
      expect(bare.defaultPrevented).to.equal(false);
      await upload.updateComplete;
      expect(all(upload, '.photo, .over')).to.be.empty;
    });

    it('does nothing for files that are none after all', async () => {
      const { upload } = await open();
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, composed: true });
      Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'] } });
      find(upload, '.frame').dispatchEvent(event);
      await upload.updateComplete;
      expect(event.defaultPrevented).to.equal(true);
      expect(all(upload, '.photo')).to.be.empty;
    });
  });

  describe('pasting', () => {
    it('takes a picture', async () => {
      const { upload } = await open();
      expect(paste(upload, '#files', [await makePhoto('pasted.png', 'image/png')]).defaultPrevented).to.equal(
        true,
      );
      await arrived(upload, 1);
    });

    it('leaves texts to the field that they are for', async () => {
      const { upload } = await open();
      await choose(upload, await makePhoto());
      expect(paste(upload, 'textarea', [], 'words').defaultPrevented).to.equal(false);
      expect(paste(upload, 'textarea', [await makePhoto()], 'words').defaultPrevented).to.equal(false);
      expect(all(upload, '.photo')).to.have.length(1);
    });
  });

  it('keeps everything when it leaves the page and comes back', async () => {
    const { upload, page } = await open();
    await choose(upload, await makePhoto('kept.jpg'));
    write(upload, 'textarea', 'On my shelf');
    find(upload, '#keepsLocation').click();
    upload.remove();
    page.append(upload);
    await upload.updateComplete;
    expect(names(upload)).to.deep.equal(['kept.jpg']);
    expect(find<HTMLTextAreaElement>(upload, 'textarea').value).to.equal('On my shelf');
    expect(find<HTMLInputElement>(upload, '#keepsLocation').checked).to.equal(true);
  });
});
