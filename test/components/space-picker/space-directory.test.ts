import { expect } from '@open-wc/testing';
import { sampleSpaces } from '../../../components/internal/samples';
import { SpaceDirectory } from '../../../components/space-picker/space-directory';
import {
  SpaceFindEvent,
  type SpaceQuery,
  type SpacesFound,
} from '../../../components/space-picker/space-find';

const [shop, operations] = sampleSpaces;

/** Asks nobody: the test answers each question when it likes. */
class Asker extends EventTarget {
  readonly questions: {
    readonly query: SpaceQuery;
    readonly answer: (found?: SpacesFound) => void;
  }[] = [];

  constructor() {
    super();
    this.addEventListener(SpaceFindEvent.type, (event) => {
      if (!(event instanceof SpaceFindEvent)) return;
      const { query } = event;
      event.respondWith(new Promise((answer) => this.questions.push({ query, answer })));
    });
  }

  requestUpdate(): void {
    // The tests look at the directory itself.
  }

  get queries(): readonly SpaceQuery[] {
    return this.questions.map(({ query }) => query);
  }
}

async function answered(question: Asker['questions'][number], found?: SpacesFound): Promise<void> {
  question.answer(found);
  await new Promise((resolve) => setTimeout(resolve));
}

describe('the directory of spaces', () => {
  it('has one search at a time, and then only the last text', async () => {
    const asker = new Asker();
    const directory = new SpaceDirectory(asker);

    for (const text of ['s', 'sh', 'sho', 'shop']) void directory.search(text);
    expect(asker.queries).to.deep.equal([{ text: 's' }]);
    await answered(asker.questions[0]!, { spaces: sampleSpaces, complete: true });
    expect(asker.queries).to.deep.equal([{ text: 's' }, { text: 'shop' }]);
    expect(directory.outcome).to.equal('searching');
    await answered(asker.questions[1]!, { spaces: [shop!], complete: true });

    expect(directory.found).to.deep.equal([shop]);
    expect(directory.outcome).to.deep.equal({ spaces: [shop], complete: true });
  });

  it('searches again after a search that failed', async () => {
    const asker = new Asker();
    const directory = new SpaceDirectory(asker);

    void directory.search('shop');
    await answered(asker.questions[0]!);
    expect(directory.outcome).to.equal('failed');
    void directory.search('shop');
    await answered(asker.questions[1]!, { spaces: [shop!], complete: true });

    expect(directory.found).to.deep.equal([shop]);
  });

  it('asks once for the spaces that it does not know, and tells the unseen from the unread', async () => {
    const asker = new Asker();
    const directory = new SpaceDirectory(asker);

    void directory.name([shop!.id, '1']);
    void directory.name([shop!.id, '1']);
    expect(asker.queries).to.deep.equal([{ ids: [shop!.id, '1'] }]);
    expect(directory.space(shop!.id)).to.equal('asked');
    await answered(asker.questions[0]!, { spaces: [shop!], complete: true });
    void directory.name([operations!.id]);
    await answered(asker.questions[1]!);

    expect(directory.space(shop!.id)).to.equal(shop);
    expect(directory.space('1')).to.equal('unseen');
    expect(directory.space(operations!.id)).to.equal('unread');
  });

  it('does not ask for what a search found', async () => {
    const asker = new Asker();
    const directory = new SpaceDirectory(asker);
    void directory.search('');
    await answered(asker.questions[0]!, { spaces: sampleSpaces, complete: true });

    void directory.name([shop!.id]);

    expect(asker.questions).to.have.length(1);
    expect(directory.space(shop!.id)).to.equal(shop);
  });

  it('knows nothing where nobody answers, or the answer breaks', async () => {
    const requestUpdate = () => undefined;
    const deaf = new SpaceDirectory(Object.assign(new EventTarget(), { requestUpdate }));
    await deaf.search('shop');
    expect(deaf.outcome).to.equal('failed');

    const broken = Object.assign(new EventTarget(), { requestUpdate });
    broken.addEventListener(SpaceFindEvent.type, (event) => {
      if (event instanceof SpaceFindEvent) event.respondWith(Promise.reject(new Error('offline')));
    });
    const directory = new SpaceDirectory(broken);
    await directory.search('shop');
    expect(directory.outcome).to.equal('failed');
  });
});
