import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type {
  LookstreamUploadEvent,
  LookstreamUploadRequestEvent,
} from '../../../src/components/upload/upload-events.ts';
import type { LookstreamUpload } from '../../../src/components/upload/upload.ts';
import { edgeAddress } from '../../support/fixtures.ts';
import { useNetwork } from '../../support/network.ts';
import { useFakeRequests } from './fake-requests.ts';
import {
  agreeAndSend,
  all,
  choose,
  errorsOf,
  find,
  focusedIn,
  isThanked,
  makeFile,
  makePhoto,
  open,
  send,
  statesOf,
  textOf,
  useRules,
  write,
} from './support.ts';

const status = (upload: LookstreamUpload) => textOf(find(upload, '[role=status]'));

const problem = (name: string, httpStatus: number, more: object = {}) => ({
  ...{ status: httpStatus, ...more },
  body: { type: `urn:lookstream:problem:${name}`, title: 'No', status: httpStatus, ...more },
});

/** Whether a visitor who leaves now is asked first. */
function isAskedBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}

function factsOf(upload: LookstreamUpload): LookstreamUploadEvent[] {
  const facts: LookstreamUploadEvent[] = [];
  upload.addEventListener('lookstream-upload', (event) => facts.push(event));
  return facts;
}

describe('lookstream-upload: sending', () => {
  useNetwork();
  const requests = useFakeRequests();
  const isAsked = (count: number) => waitUntil(() => requests.length === count, `request ${count}`);

  describe('consent', () => {
    it('is a sentence with a box that nobody has ticked, and the way to the whole text', async () => {
      const { upload } = await open();
      await choose(upload, await makePhoto());
      const boxes = all(upload, '[type=checkbox]') as HTMLInputElement[];
      expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, false]);
      expect(boxes.map(({ labels }) => textOf(labels![0]))).to.deep.equal([
        'I took this myself, everybody who can be seen in it agrees, and Nordlund may show it on its pages.',
        'Leave in the file where it was taken, and with which camera.',
      ]);
      const link = find<HTMLAnchorElement>(upload, 'a.whole');
      expect([link.href, link.target, link.rel]).to.deep.equal([
        'https://shop.example/photo-terms',
        '_blank',
        'noopener',
      ]);
      await choose(upload, await makePhoto());
      expect(textOf(boxes[0]!.labels![0])).to.match(/^I took all of these/);
    });

    it('names the page where the author names nobody, and links to nothing that is no page', async () => {
      const { upload } = await open(
        { shop: null },
        { theirs: { terms: { version: '1', url: 'javascript:alert(1)' } } },
      );
      await choose(upload, await makePhoto());
      expect(textOf(find(upload, '.option bdi'))).to.equal(location.hostname);
      expect(all(upload, 'a')).to.be.empty;
    });

    it('is asked for in words, tied to its box, before anything is sent', async () => {
      const { upload } = await open();
      await choose(upload, await makePhoto());
      await send(upload);
      await waitUntil(() => focusedIn(upload)?.id === 'hasAgreed');
      const box = find<HTMLInputElement>(upload, '#hasAgreed');
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      const described = find(upload, `#${box.getAttribute('aria-describedby')}`);
      expect(textOf(described)).to.equal('Tick the box if you agree. Without that, nothing can be sent.');
      box.click();
      await upload.updateComplete;
      expect(errorsOf(upload)).to.be.empty;
      expect(requests).to.be.empty;
      expect(isAskedBeforeLeaving()).to.equal(false);
    });
  });

  describe('a photo', () => {
    it('goes to the edge with all that was said, and without its name', async () => {
      const { upload } = await open({ product: 'vase', site: 'acme' });
      const photo = await makePhoto('Grandma in Oslo.jpg');
      await choose(upload, photo);
      write(upload, 'textarea', ' On my shelf ');
      find(upload, '#keepsLocation').click();
      await agreeAndSend(upload);
      await isAsked(1);
      const [request] = requests;
      expect(request!.url).to.equal(`${edgeAddress}/v1/looks?site=acme`);
      const { upload: id, ...fields } = request!.fields;
      expect(fields).to.deep.equal({
        ...{ consent: '2026-11', language: 'en', caption: 'On my shelf', product: 'vase', location: 'keep' },
        file: `photo image/jpeg ${photo.size}`,
      });
      expect(id).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    });

    it('says nothing that nobody has said', async () => {
      const { upload } = await open();
      await choose(upload, await makePhoto());
      await agreeAndSend(upload);
      await isAsked(1);
      expect(Object.keys(requests[0]!.fields)).to.deep.equal(['upload', 'consent', 'language', 'file']);
    });

    it('shows how far it is, and says so at the quarters', async () => {
      const { upload } = await open();
      await choose(upload, await makePhoto('a.jpg'));
      await agreeAndSend(upload);
      await isAsked(1);
      const said = new Set<string>();
      for (const share of [0.1, 0.26, 0.3, 0.49, 0.62, 0.8, 0.9, 1]) {
        requests[0]!.reach(share);
        await upload.updateComplete;
        said.add(status(upload));
      }
      requests[0]!.reach(0.62);
      await upload.updateComplete;
      expect(textOf(find(upload, '.said'))).to.equal('Sending, 62%');
      expect(find<HTMLProgressElement>(upload, 'progress').value).to.equal(0.62);
      expect([...said]).to.deep.equal([0, 25, 50, 75].map((share) => `a.jpg: Sending, ${share}%`));
    });

    it('is thanked for, where the focus was, and is told outside without who sent it', async () => {
      const { upload } = await open({ product: 'vase', variant: 'b' });
      const facts = factsOf(upload);
      await choose(upload, await makePhoto());
      find(upload, '.send').focus();
      await agreeAndSend(upload);
      await isAsked(1);
      expect(isAskedBeforeLeaving()).to.equal(true);
      expect(find(upload, '.send').getAttribute('aria-disabled')).to.equal('true');
      expect(find<HTMLFieldSetElement>(upload, 'fieldset').disabled).to.equal(true);
      requests[0]!.receive('olapic-77');
      await isThanked(upload);
      await waitUntil(() => focusedIn(upload)?.matches('.thanks'));
      expect(textOf(find(upload, '.thanks'))).to.match(
        /^Thank you. We have your photo. We look at everything before it appears./,
      );
      expect(status(upload)).to.match(/: Sent$/);
      expect(isAskedBeforeLeaving()).to.equal(false);
      expect(facts.map((event) => ({ ...event }))).to.deep.equal([
        {
          ...{ isTrusted: false, look: null, product: null, source: null, variant: 'b' },
          uploaded: { look: 'olapic-77', product: 'vase' },
        },
      ]);
    });

    it('leaves the focus alone where somebody is busy elsewhere', async () => {
      const { upload, page } = await open();
      await choose(upload, await makePhoto());
      await agreeAndSend(upload);
      await isAsked(1);
      const button = page.querySelector('button')!;
      button.focus();
      requests[0]!.receive();
      await isThanked(upload);
      expect(document.activeElement === button).to.equal(true);
    });

    it('can be followed by another, with a consent of its own', async () => {
      const { upload } = await open({}, { theirs: { asksForPerson: true } });
      await choose(upload, await makePhoto());
      write(upload, '#name', 'Ingrid');
      write(upload, '#email', 'ingrid@example.com');
      await agreeAndSend(upload);
      await isAsked(1);
      requests[0]!.receive();
      await isThanked(upload);
      find(upload, '.thanks button').click();
      await waitUntil(() => focusedIn(upload)?.id === 'files');
      await choose(upload, await makePhoto());
      expect(find<HTMLInputElement>(upload, '#hasAgreed').checked).to.equal(false);
      expect(find<HTMLInputElement>(upload, '#name').value).to.equal('Ingrid');
      await agreeAndSend(upload);
      await isAsked(2);
      requests[1]!.receive();
      await isThanked(upload);
      await upload.add([await makePhoto('dropped.jpg')]);
      await waitUntil(
        () => String(statesOf(upload)) === 'ready',
        'dropped in place of the one that was sent',
      );
    });

    it('is sent by keyboard alone', async () => {
      const { upload } = await open();
      await choose(upload, await makePhoto());
      find(upload, 'textarea').focus();
      await sendKeys({ type: 'Mine' });
      for (let times = 0; focusedIn(upload)?.id !== 'hasAgreed' && times < 9; times += 1)
        await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
      for (let times = 0; !focusedIn(upload)?.matches('.send') && times < 4; times += 1)
        await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await isAsked(1);
      expect(requests[0]!.fields.caption).to.equal('Mine');
    });
  });

  it('sends several one after the other, each with an id of its own', async () => {
    const { upload } = await open();
    await choose(upload, await makePhoto('a.jpg'), makeFile('no.jpg', 'text'), await makePhoto('b.jpg'));
    expect(textOf(find(upload, '.send'))).to.equal('Send 2 photos');
    await agreeAndSend(upload);
    await isAsked(1);
    requests[0]!.reach(0.5);
    await upload.updateComplete;
    expect(statesOf(upload)).to.deep.equal(['sending', 'refused', 'queued']);
    requests[0]!.receive('olapic-1');
    await isAsked(2);
    expect(requests[0]!.fields.upload === requests[1]!.fields.upload).to.equal(false);
    requests[1]!.receive('olapic-2');
    await waitUntil(() => String(statesOf(upload)) === 'sent,refused,sent');
    expect(all(upload, '.thanks'), 'one is still here').to.be.empty;
    find(upload, '.refused button').click();
    await isThanked(upload);
    expect(textOf(find(upload, '.thanks-title'))).to.equal('Thank you. We have your photos.');
  });

  it('names the product that was chosen', async () => {
    const products = [
      { key: 'vase', name: 'Aalis vase' },
      { key: 'bowl', name: 'Aalis bowl' },
    ];
    const { upload } = await open({ products });
    await choose(upload, await makePhoto());
    const select = find<HTMLSelectElement>(upload, '#product');
    expect(select.value).to.equal('');
    select.value = 'bowl';
    select.dispatchEvent(new Event('change'));
    await agreeAndSend(upload);
    await isAsked(1);
    expect(requests[0]!.fields.product).to.equal('bowl');
  });

  describe('where the site asks who it is', () => {
    it('asks for a name and an address, and sends them', async () => {
      const { upload } = await open({}, { theirs: { asksForPerson: true } });
      await choose(upload, await makePhoto());
      write(upload, '#email', 'ingrid@');
      await agreeAndSend(upload);
      await waitUntil(() => focusedIn(upload)?.id === 'name');
      expect(errorsOf(upload)).to.deep.equal([
        'Enter the name that is to stand under the photo.',
        'Enter a whole address, for example ingrid@example.com.',
      ]);
      write(upload, '#name', ' Ingrid S. ');
      write(upload, '#email', 'ingrid@example.com');
      await send(upload);
      await isAsked(1);
      const { name, email } = requests[0]!.fields;
      expect([name, email]).to.deep.equal(['Ingrid S.', 'ingrid@example.com']);
    });

    it('says in our words what the edge does not take, and goes on with nothing', async () => {
      const { upload } = await open({}, { theirs: { asksForPerson: true } });
      await choose(upload, await makePhoto(), await makePhoto());
      write(upload, '#name', 'Ingrid');
      write(upload, '#email', 'ingrid@example.com');
      await agreeAndSend(upload);
      await isAsked(1);
      requests[0]!.answer(
        problem('invalid-request', 400, { errors: [{ field: 'email', detail: 'English' }] }),
      );
      await waitUntil(() => focusedIn(upload)?.id === 'email');
      expect(errorsOf(upload)).to.deep.equal(['Enter a whole address, for example ingrid@example.com.']);
      expect(statesOf(upload)).to.deep.equal(['ready', 'ready']);
    });
  });

  describe('stopping', () => {
    it('ends what is sent; it can be tried again with the same id', async () => {
      const { upload } = await open();
      await choose(upload, await makePhoto('a.jpg'));
      await agreeAndSend(upload);
      await isAsked(1);
      const button = find(upload, '.actions button');
      expect(textOf(button)).to.equal('Stop a.jpg');
      button.focus();
      button.click();
      await upload.updateComplete;
      expect(requests[0]!.isAborted).to.equal(true);
      expect(statesOf(upload)).to.deep.equal(['stopped']);
      await waitUntil(() => !isAskedBeforeLeaving());
      expect(focusedIn(upload) === button, 'the focus stays').to.equal(true);
      expect(textOf(button)).to.equal('Try again a.jpg');
      button.click();
      await isAsked(2);
      expect(requests[1]!.fields.upload).to.equal(requests[0]!.fields.upload);
      requests[1]!.receive();
      await isThanked(upload);
    });

    it('takes one that waits out of the row', async () => {
      const { upload } = await open();
      await choose(upload, await makePhoto('a.jpg'), await makePhoto('b.jpg'));
      await agreeAndSend(upload);
      await isAsked(1);
      all(upload, '.queued .actions button')[0]!.click();
      requests[0]!.receive();
      await waitUntil(() => String(statesOf(upload)) === 'sent,stopped');
      expect(requests).to.have.length(1);
    });
  });

  it('lets go of everything when it leaves the page, and goes on when it is back', async () => {
    const { upload, page } = await open();
    await choose(upload, await makePhoto());
    await agreeAndSend(upload);
    await isAsked(1);
    upload.remove();
    expect(requests[0]!.isAborted).to.equal(true);
    expect(isAskedBeforeLeaving()).to.equal(false);
    await Promise.resolve();
    expect(requests).to.have.length(1);
    page.append(upload);
    await isAsked(2);
    expect(requests[1]!.fields.upload).to.equal(requests[0]!.fields.upload);
    expect(isAskedBeforeLeaving()).to.equal(true);
    requests[1]!.receive();
    await isThanked(upload);
  });

  describe('consent that has become another', () => {
    it('is asked for anew, by the new rules, and nothing goes on without it', async () => {
      const { upload } = await open();
      await choose(upload, await makePhoto(), await makePhoto());
      await agreeAndSend(upload);
      await isAsked(1);
      useRules({ terms: { version: '2027-01', url: 'https://shop.example/new-terms' } });
      requests[0]!.answer(problem('terms-changed', 409));
      await waitUntil(() => focusedIn(upload)?.id === 'hasAgreed');
      expect(statesOf(upload)).to.deep.equal(['ready', 'ready']);
      expect(errorsOf(upload)).to.deep.equal([
        'What you agree to has changed. Read it, and tick the box again.',
      ]);
      expect(status(upload)).to.equal(errorsOf(upload)[0]);
      expect(find<HTMLInputElement>(upload, '#hasAgreed').checked).to.equal(false);
      expect(find<HTMLAnchorElement>(upload, 'a.whole').href).to.equal('https://shop.example/new-terms');
      expect(isAskedBeforeLeaving()).to.equal(false);
      await agreeAndSend(upload);
      await isAsked(2);
      expect(requests[1]!.fields.consent).to.equal('2027-01');
      expect(requests[1]!.fields.upload).to.equal(requests[0]!.fields.upload);
    });
  });

  describe('a page that sends for itself', () => {
    const take = (upload: LookstreamUpload, act: (event: LookstreamUploadRequestEvent) => void) =>
      upload.addEventListener('lookstream-upload-request', act);

    it('gets all that is known, and says what became of it', async () => {
      const { upload } = await open({ product: 'vase' });
      const facts = factsOf(upload);
      const asked: LookstreamUploadRequestEvent[] = [];
      take(upload, (event) => {
        asked.push(event);
        event.respondWith(Promise.resolve({ look: 'own-1' }));
      });
      const photo = await makePhoto();
      await choose(upload, photo);
      await agreeAndSend(upload);
      await isThanked(upload);
      expect(requests).to.be.empty;
      const { file, upload: id, ...said } = asked[0]!.photo;
      expect(file === photo).to.equal(true);
      expect(id).to.have.length(36);
      expect(said).to.deep.equal({
        ...{ caption: null, product: 'vase', consent: '2026-11', language: 'en' },
        ...{ keepsLocation: false, name: null, email: null },
      });
      expect(facts[0]!.uploaded).to.deep.equal({ look: 'own-1', product: 'vase' });
    });

    it('may fail, which can be tried again', async () => {
      const { upload } = await open();
      const facts = factsOf(upload);
      take(upload, (event) => event.respondWith(Promise.reject(new Error('down'))));
      await choose(upload, await makePhoto());
      await agreeAndSend(upload);
      await waitUntil(() => statesOf(upload)[0] === 'failed');
      expect(errorsOf(upload)).to.deep.equal(['This one could not be sent. It is still here: try again.']);
      expect(facts).to.be.empty;
    });

    it('may hold it back', async () => {
      const { upload } = await open();
      take(upload, (event) => event.preventDefault());
      await choose(upload, await makePhoto());
      await agreeAndSend(upload);
      await waitUntil(() => statesOf(upload)[0] === 'ready');
      expect(requests).to.be.empty;
      expect(isAskedBeforeLeaving()).to.equal(false);
    });
  });
});
