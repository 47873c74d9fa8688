import { expect, fixture } from '@open-wc/testing';
import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Result } from '../../../contract/result';
import { Store } from '../../../static/shared/store';
import { settled } from '../fake-time';

type Ask = (question: string) => Promise<Result<{ text: string }>>;
type Answer = Awaited<ReturnType<Ask>>;

interface Note {
  readonly text: string;
  readonly saves: number;
}

const empty: Note = { text: '', saves: 0 };

class NoteStore extends Store<Note, { ask: Ask; reader: string }, 'load' | 'save'> {
  protected override start(): void {
    void this.load();
  }

  async load(): Promise<void> {
    await this.send(
      'load',
      ({ ask, reader }) => ask(`load for ${reader}`),
      (answer) => (answer.ok ? { text: answer.text } : {}),
    );
  }

  async save(text: string): Promise<Answer | undefined> {
    return this.send(
      'save',
      ({ ask }) => ask(text),
      (answer, { saves }) => (answer.ok ? { text: answer.text, saves: saves + 1 } : {}),
    );
  }

  stopSaving(): void {
    this.abandon('save');
  }

  append(text: string): void {
    this.change({ text: this.state.text + text });
  }
}

class NoteElement extends LitElement {
  @property({ attribute: false }) ask?: Ask;
  @property() reader?: string;

  readonly store = new NoteStore(this, () => ({ ask: this.ask, reader: this.reader }), empty);
  /** Every status and text that was drawn. */
  readonly drawn: string[] = [];
  isBeingDrawn = false;

  protected override willUpdate(): void {
    this.isBeingDrawn = true;
  }

  protected override updated(): void {
    this.isBeingDrawn = false;
  }

  protected override render(): TemplateResult {
    this.drawn.push(`${this.store.status('load')} ${this.store.state.text}`.trim());
    return this.store.render('load', {
      pending: () => html`<p>Loading</p>`,
      done: ({ text }) => html`<p>${text}</p>`,
      refused: ({ code }) => html`<p>${code}</p>`,
    });
  }
}

customElements.define('test-note', NoteElement);

/** Answers questions one by one, when a test says so. */
class Desk {
  readonly questions: string[] = [];
  readonly #answers: ((answer: Answer | Error) => void)[] = [];

  readonly ask: Ask = (question) =>
    new Promise((resolve, reject) => {
      this.questions.push(question);
      this.#answers.push((answer) => {
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
    });

  /** Answers the question with that number, the first being 0. */
  async answer(index: number, answer: Answer | Error | string): Promise<void> {
    this.#answers[index]?.(typeof answer === 'string' ? { ok: true, text: answer } : answer);
    await settled();
  }
}

describe('a store', () => {
  let desk: Desk;

  beforeEach(() => {
    desk = new Desk();
  });

  async function show({ ask, reader }: { ask?: Ask; reader?: string }): Promise<NoteElement> {
    const element = await fixture<NoteElement>(
      html`<test-note .ask=${ask} .reader=${reader}></test-note>`,
    );
    await settled();
    return element;
  }

  const shown = (element: NoteElement) => element.shadowRoot?.textContent.trim();
  const all = () => ({ ask: desk.ask, reader: 'Ada' });

  it('starts once, when its element has been given all that it asks through', async () => {
    const element = await show({ reader: 'Ada' });
    expect(desk.questions).to.deep.equal([]);
    expect(shown(element)).to.equal('Loading');

    element.ask = desk.ask;
    await settled();
    element.requestUpdate();
    await settled();

    expect(desk.questions).to.deep.equal(['load for Ada']);
  });

  it('starts as well when all was given before the element was connected', async () => {
    await show(all());

    expect(desk.questions).to.deep.equal(['load for Ada']);
  });

  it('asks for nothing while its element is being drawn', async () => {
    const element = await show({ reader: 'Ada' });
    const whileDrawn: boolean[] = [];

    element.ask = (question) => {
      whileDrawn.push(element.isBeingDrawn);
      return desk.ask(question);
    };
    await settled();

    expect(whileDrawn).to.deep.equal([false]);
  });

  it('shows an answer and what it changed at the same time', async () => {
    const element = await show(all());

    await desk.answer(0, 'Hello');

    expect(shown(element)).to.equal('Hello');
    expect(element.drawn).to.include('done Hello').and.not.include('done');
  });

  it('has one way of being refused, also where no answer came, and can be asked again', async () => {
    const element = await show(all());
    await desk.answer(0, { ok: false, code: 'forbidden' });
    expect(shown(element)).to.equal('forbidden');

    void element.store.load();
    await settled();
    expect(shown(element)).to.equal('Loading');
    await desk.answer(1, new Error('offline'));
    expect(shown(element)).to.equal('upstream');
    void element.store.load();
    await desk.answer(2, 'Hello');

    expect(shown(element)).to.equal('Hello');
    expect(element.store.refusal('load')).to.equal(undefined);
  });

  it('replaces its state and never changes one that it handed out', async () => {
    const element = await show(all());
    await desk.answer(0, 'Hello');
    const before = element.store.state;

    element.store.append(', world');
    await settled();

    expect(before.text).to.equal('Hello');
    expect(shown(element)).to.equal('Hello, world');
  });

  it('takes the answer to the last run of an action, whichever comes last', async () => {
    const element = await show(all());
    const first = element.store.save('one');
    const second = element.store.save('two');

    await desk.answer(2, 'two');
    await desk.answer(1, 'one');

    expect(element.store.state).to.deep.equal({ text: 'two', saves: 1 });
    expect(await first).to.equal(undefined);
    expect(await second).to.deep.equal({ ok: true, text: 'two' });
  });

  it('runs actions of different names side by side', async () => {
    const element = await show(all());
    void element.store.save('mine');

    await desk.answer(1, 'mine');

    expect(element.store.status('save')).to.equal('done');
    expect(element.store.status('load')).to.equal('pending');
  });

  it('forgets how an action ended, but not that one is under way', async () => {
    const element = await show(all());
    void element.store.save('mine');
    element.store.forget('save');
    expect(element.store.status('save')).to.equal('pending');

    await desk.answer(1, { ok: false, code: 'conflict' });
    expect(element.store.refusal('save')?.code).to.equal('conflict');
    element.store.forget('save');

    expect(element.store.status('save')).to.equal('idle');
    expect(element.store.refusal('save')).to.equal(undefined);
  });

  it('takes what breaks before anything was asked for a refusal too', async () => {
    const broken = () => {
      throw new Error('no bridge');
    };

    const element = await show({ ask: broken, reader: 'Ann' });

    expect(element.store.status('load')).to.equal('refused');
    expect(element.store.refusal('load')?.code).to.equal('upstream');
  });

  it('keeps what it knows, and what it asked, when its element is moved', async () => {
    const element = await show(all());
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);

    elsewhere.append(element);
    await desk.answer(0, 'Hello');
    expect(shown(element)).to.equal('Hello');
    element.remove();
    await settled();
    elsewhere.append(element);
    void element.store.save('again');
    await desk.answer(1, 'again');

    expect(shown(element)).to.equal('again');
    expect(desk.questions).to.deep.equal(['load for Ada', 'again']);
  });

  it('starts anew when it is given something else to ask through', async () => {
    const element = await show(all());
    await desk.answer(0, 'For Ada');

    element.reader = 'Grace';
    await settled();
    expect(shown(element)).to.equal('Loading');
    expect(element.store.state).to.deep.equal(empty);
    await desk.answer(1, 'For Grace');

    expect(shown(element)).to.equal('For Grace');
  });

  it('takes no answer to what was asked before it started anew', async () => {
    const element = await show(all());
    element.reader = 'Grace';
    await settled();

    await desk.answer(1, 'For Grace');
    await desk.answer(0, 'For Ada');

    expect(shown(element)).to.equal('For Grace');
  });

  it('lets go of a request whose answer nobody waits for any more', async () => {
    const element = await show(all());
    await desk.answer(0, 'first');
    const saving = element.store.save('second');

    element.store.stopSaving();
    expect(element.store.status('save')).to.equal('idle');
    await desk.answer(1, 'second');

    expect(await saving).to.equal(undefined);
    expect([element.store.state.text, element.store.status('save')]).to.deep.equal([
      'first',
      'idle',
    ]);
  });
});
