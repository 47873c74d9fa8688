import { expect, fixture } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { sampleSpaces } from '../../../components/internal/samples';
import { noSpaces, spaceIn } from '../../../components/space-picker/known-spaces';
import type { SpaceQuery, SpacesFound } from '../../../components/space-picker/space-request';
import type { AdminGateway } from '../../../static/shared/gateway';
import { SpaceDirectory } from '../../../static/shared/space-directory';
import { settled } from '../fake-time';

const [shop, operations] = sampleSpaces;

class DirectoryHost extends LitElement {
  @property({ attribute: false }) gateway?: AdminGateway;

  readonly directory = new SpaceDirectory(this, () => ({ gateway: this.gateway }), noSpaces);
}

customElements.define('test-directory', DirectoryHost);

/** A resolver that answers each question when the test likes. */
class Resolver {
  readonly queries: SpaceQuery[] = [];
  readonly #answers: ((found: SpacesFound | undefined) => void)[] = [];

  readonly gateway = ((name: string, query: SpaceQuery) =>
    new Promise<unknown>((resolve, reject) => {
      expect(name).to.equal('spaces.find');
      this.queries.push(query);
      this.#answers.push((found) => {
        if (found) resolve({ ok: true, ...found });
        else reject(new Error('offline'));
      });
    })) as AdminGateway;

  /** Answers the question with that number, the first being 0; it fails where nothing was found. */
  async answer(index: number, found?: SpacesFound): Promise<void> {
    this.#answers[index]?.(found);
    await settled();
  }
}

describe('the directory of spaces', () => {
  let resolver: Resolver;
  let host: DirectoryHost;
  let directory: SpaceDirectory;

  beforeEach(async () => {
    resolver = new Resolver();
    host = await fixture<DirectoryHost>(
      html`<test-directory .gateway=${resolver.gateway}></test-directory>`,
    );
    ({ directory } = host);
    await settled();
  });

  const space = (id: string) => spaceIn(directory.state, id);

  it('asks for nothing unasked', () => {
    expect(resolver.queries).to.deep.equal([]);
  });

  it('has one search at a time, and then only the last text', async () => {
    for (const text of ['s', 'sh', 'sho', 'shop']) void directory.find({ text });
    expect(resolver.queries).to.deep.equal([{ text: 's' }]);
    await resolver.answer(0, { spaces: sampleSpaces, complete: true });
    expect(resolver.queries).to.deep.equal([{ text: 's' }, { text: 'shop' }]);
    expect(directory.state.outcome).to.equal('searching');
    await resolver.answer(1, { spaces: [shop!], complete: true });

    expect(directory.state.found).to.deep.equal([shop]);
    expect(directory.state.outcome).to.deep.include({ spaces: [shop], complete: true });
  });

  it('searches again after a search that failed', async () => {
    void directory.find({ text: 'shop' });
    await resolver.answer(0);
    expect(directory.state.outcome).to.equal('failed');
    void directory.find({ text: 'shop' });
    await resolver.answer(1, { spaces: [shop!], complete: true });

    expect(directory.state.found).to.deep.equal([shop]);
  });

  it('names spaces, and tells the unseen from the unread', async () => {
    void directory.find({ ids: [shop!.id, '1'] });
    expect(space(shop!.id)).to.equal('asked');
    void directory.find({ ids: [operations!.id] });
    await resolver.answer(1);
    await resolver.answer(0, { spaces: [shop!], complete: true });

    expect(space(shop!.id)).to.equal(shop);
    expect(space('1')).to.equal('unseen');
    expect(space(operations!.id)).to.equal('unread');
  });

  it('knows the names of what a search found, also of one whose text was typed over', async () => {
    void directory.find({ text: 's' });
    void directory.find({ text: 'shop' });
    await resolver.answer(0, { spaces: sampleSpaces, complete: true });

    expect(space(operations!.id)).to.equal(operations);
    expect(directory.state.found).to.deep.equal([]);
  });

  it('hands out a new state with each answer, and leaves the old one as it was', async () => {
    const before = directory.state;

    void directory.find({ ids: [shop!.id] });
    await resolver.answer(0, { spaces: [shop!], complete: true });

    expect(before.byId.size).to.equal(0);
    expect(directory.state.byId.size).to.equal(1);
  });
});
