import { expect } from '@open-wc/testing';
import { sampleDetails, sampleHistory } from '../../../components/internal/details-samples';
import { optionalReads } from '../../../contract/optional-reads';
import { Scene, read, reference } from './scene';

// The longest that a refresh is away, with its jitter.
const interval = 66_000;

function never(): Promise<never> {
  return new Promise(() => undefined);
}

describe('the modal with an alarm’s details', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  it('shows at once what the badge knew, and the rest when it comes', async () => {
    let answer: (value: unknown) => void = () => undefined;
    scene.answers['details.read'] = () => new Promise((resolve) => (answer = resolve));
    await scene.start();

    expect(scene.text('h2')).to.equal('checkout-cpu');
    expect(scene.text('.state .lozenge')).to.equal('In alarm');
    expect(scene.text('.reason p')).to.equal('Threshold Crossed');
    expect(scene.all('.waiting')).to.have.length(1);
    await expect(scene.page).to.be.accessible();

    answer(read());
    await scene.settle();
    expect(scene.text('.condition p')).to.contain('above 80.5%');
    expect(scene.all('.waiting')).to.have.length(0);
    await expect(scene.page).to.be.accessible();
  });

  it('asks for the alarm that it was opened for, and hands on what Confluence said of a link', async () => {
    scene.answers['details.read'] = () => read({ proof: 'proof-1' });
    await scene.start();
    await scene.pass(interval);

    expect(scene.asked).to.deep.equal([
      { name: 'details.read', input: { reference, contentId: '98306' } },
      { name: 'details.read', input: { reference, contentId: '98306', proof: 'proof-1' } },
    ]);
  });

  for (const modal of [undefined, {}, { reference: 'x' }, { reference: { connectionId: 'x' } }]) {
    it(`asks for nothing where no alarm was named: ${JSON.stringify(modal)}`, async () => {
      scene.modal = modal;
      await scene.start();
      await scene.pass(interval);

      expect(scene.asked).to.deep.equal([]);
      expect(scene.text('ops-section-message')).to.contain('may not be shown here');
    });
  }

  it('reads again while it can be seen, and at once when it is seen again', async () => {
    await scene.start();
    await scene.pass(interval);
    expect(scene.asked).to.have.length(2);

    scene.visibility.set(false);
    await scene.pass(10 * interval);
    expect(scene.asked).to.have.length(2);

    scene.visibility.set(true);
    await scene.page.updateComplete;
    await scene.element!.updateComplete;
    expect(scene.all('.state .lozenge')[0]!.dataset['doubt'], 'before the answer').to.exist;
    await scene.pass(0);
    expect(scene.asked).to.have.length(3);
    expect(scene.all('.state .lozenge')[0]!.dataset['doubt']).to.equal(undefined);
  });

  it('leads into AWS unless the macro wants no way there', async () => {
    const consoleUrl = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home';
    scene.answers['details.read'] = () => read({ answer: { state: 'ok', consoleUrl } });
    await scene.start();
    expect(scene.text('header a')).to.contain('Open in AWS');

    scene.modal = { ...(scene.modal as object), isLinkless: true };
    await scene.start();
    expect(scene.text('header a')).not.to.contain('Open in AWS');
  });

  it('reads as often as settings say', async () => {
    scene.answers['details.read'] = () => read({ answer: { state: 'ok', refreshSeconds: 120 } });
    await scene.start();
    await scene.pass(115_000);
    expect(scene.asked).to.have.length(1);

    await scene.pass(20_000);
    expect(scene.asked).to.have.length(2);
  });

  it('keeps what it knew while reading fails, and in the end says that it is old', async () => {
    await scene.start();
    scene.answers['details.read'] = () => Promise.reject(new Error('There was an error'));
    await scene.pass(interval);
    expect(scene.text('.condition p')).to.contain('above 80.5%');

    await scene.pass(4 * interval);
    expect(scene.all('.state .lozenge')[0]!.dataset['doubt']).to.equal('stale');
    expect(scene.text('ops-section-message')).to.contain('has not been able to read it since');
  });

  it('does not wait for an answer for ever', async () => {
    scene.modal = { reference, alarmName: 'checkout-cpu' };
    scene.answers['details.read'] = never;
    await scene.start();
    expect(scene.all('.waiting')).to.have.length(1);

    await scene.pass(11_000);
    expect(scene.text('.state .lozenge')).to.equal('Unavailable');
    expect(scene.all('.waiting')).to.have.length(0);
  });

  it('shows nothing any more of an alarm that may not be seen any more', async () => {
    scene.answers['details.read'] = () =>
      read({ details: sampleDetails({ offered: optionalReads }) });
    await scene.start();
    scene.answers['details.read'] = () => ({ ok: false, code: 'forbidden' });
    await scene.pass(interval);

    expect(scene.text('.state .lozenge')).to.equal('No access');
    expect(scene.all('.condition, .description, .facts, .reason, section button')).to.have.length(
      0,
    );
  });

  it('says what the state has become, once, and not what it was from the first', async () => {
    await scene.start();
    const said = () => scene.page.shadowRoot!.querySelector('[role=status].spoken')?.textContent;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(said()).to.equal('');

    scene.answers['details.read'] = () => read({ answer: { state: 'ok' } });
    await scene.pass(interval);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await scene.settle();
    expect(said()).to.contain('checkout-cpu is OK.');
  });

  it('asks for more on demand only, each with a request of its own', async () => {
    scene.answers = {
      'details.read': () =>
        read({ details: sampleDetails({ offered: optionalReads, hasContributors: true }) }),
      'details.history': () => ({ ok: true, history: sampleHistory }),
      'details.metrics': () => ({
        ok: true,
        metrics: { chart: sampleDetails().chart, from: '', to: '' },
      }),
      'details.contributors': () => ({ ok: false, code: 'read-not-allowed' }),
      'details.mute-rules': () => ({ ok: false, code: 'throttled' }),
    };
    await scene.start();
    for (const button of scene.all('section button')) button.click();
    await scene.settle();

    const input = { reference, contentId: '98306', alarmName: 'checkout-cpu' };
    expect(scene.asked.slice(1)).to.deep.equal([
      { name: 'details.contributors', input },
      { name: 'details.metrics', input: { ...input, span: '3-hours' } },
      { name: 'details.history', input },
      { name: 'details.mute-rules', input },
    ]);
    expect(scene.all('ol.history li')).to.have.length(sampleHistory.entries.length);
    expect(scene.all('section.metrics ops-alarm-chart')).to.have.length(1);
    expect(scene.all('section.contributors')).to.have.length(0);
    expect(scene.text('section.mute-rules')).to.contain('too many requests');
  });

  it('follows addresses through Confluence, and closes with Escape', async () => {
    await scene.start();
    scene.all('header a')[0]!.click();
    expect(scene.opened).to.deep.equal(['https://wiki.example.com/runbooks/checkout']);

    const keys = { key: 'Escape', bubbles: true, composed: true };
    scene.all('header a')[0]!.dispatchEvent(new KeyboardEvent('keydown', keys));
    expect(scene.closed).to.equal(1);
  });
});
