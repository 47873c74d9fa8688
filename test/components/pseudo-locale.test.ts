import { expect } from '@open-wc/testing';
import { html, render, type LitElement, type TemplateResult } from 'lit';
import { englishLocale, setLocale } from '../../components/internal/locale';
import { messages } from '../../components/internal/message';
import * as alarmSamples from '../../components/internal/alarm-samples';
import * as detailsSamples from '../../components/internal/details-samples';
import * as objectSamples from '../../components/internal/samples';
import { faultsIn, pseudo, pseudoLocale, speakPseudo, translateEverything } from './pseudo-locale';
import { everyStory } from './story-files';

const samples = [
  objectSamples,
  alarmSamples,
  detailsSamples,
  detailsSamples.sampleContent(),
  objectSamples.sampleKit(),
  objectSamples.sampleAccount(),
  // CloudWatch writes its reasons in English.
  'Threshold Crossed: 1 datapoint [812.0] was greater than the threshold (500.0).',
];

function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

async function rendered(root: ParentNode): Promise<void> {
  for (const element of elementsIn(root)) await (element as Partial<LitElement>).updateComplete;
}

describe('under the pseudo-locale', () => {
  let canvasElement: HTMLElement;

  // Every module is loaded by now: words that a constant holds stay English and are found.
  before(async () => {
    expect(await translateEverything()).to.be.greaterThan(10);
  });
  beforeEach(() => {
    speakPseudo();
    canvasElement = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    setLocale(englishLocale);
    canvasElement.remove();
  });

  for (const { default: meta, ...stories } of everyStory) {
    describe(`stories of ${meta.title}`, () => {
      for (const [name, story] of Object.entries(stories)) {
        it(`${name} says nothing that is not one sentence of a table`, async function () {
          this.timeout(30_000);
          const args = { ...meta.args, ...story.args };
          const template = (story.render ?? meta.render)?.(args);

          render(template, canvasElement);
          await rendered(canvasElement);
          await story.play?.({ canvasElement, args });
          await rendered(canvasElement);

          expect(faultsIn(canvasElement, [template, args, samples])).to.deep.equal([]);
        });
      }
    });
  }
});

describe('the search for words that are no sentence of a table', () => {
  const message = messages({ ok: 'OK', since: 'since {time}' });
  let root: HTMLElement;

  beforeEach(() => {
    message.translate(pseudoLocale, { ok: pseudo('OK'), since: pseudo('since {time}') });
    speakPseudo();
    root = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    setLocale(englishLocale);
    root.remove();
  });

  function faults(template: TemplateResult): number {
    render(template, root);
    return faultsIn(root, ['checkout-latency']).length;
  }

  it('finds nothing in sentences of tables beside data', () => {
    expect(faults(html`<b>${message('ok')}</b> <i>checkout-latency</i>`)).to.equal(0);
    expect(faults(html`<p>${message('since', { time: 'checkout' })}</p>`)).to.equal(0);
  });

  it('finds a word of the template, in text and in attributes', () => {
    expect(faults(html`<p>Alarm ${message('ok')}</p>`)).to.equal(1);
    expect(faults(html`<p title="Alarm">${message('ok')}</p>`)).to.equal(1);
  });

  it('finds a sentence made of another, and of two with a sign between them', () => {
    expect(faults(html`<p>${message('since', { time: message('ok') })}</p>`)).to.equal(1);
    expect(faults(html`<p>${message('ok')}: ${message('ok')}</p>`)).to.equal(1);
  });

  it('finds words that were looked up before', () => {
    setLocale(englishLocale);
    const bound = message('ok');
    speakPseudo();

    expect(faults(html`<p>${bound}</p>`)).to.equal(1);
  });
});
