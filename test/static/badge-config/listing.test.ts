import { expect } from '@open-wc/testing';
import {
  manyAlarms,
  sampleAccounts,
  sampleAlarms,
} from '../../../components/internal/alarm-samples';
import type { ListedAlarm } from '../../../contract/placing';
import { deep } from '../../components/deep';
import { Scene } from './scene';

const [production, staging] = sampleAccounts;
const { connectionId } = production!;
const contentId = '65537';
const home = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1';

let scene: Scene;

beforeEach(() => {
  scene = new Scene();
});

/** Holds the answers to `placing.alarms` until one is let go. */
function hold(): () => void {
  let answer = (): void => undefined;
  scene.held.set('placing.alarms', new Promise((resolve) => (answer = resolve)));
  return answer;
}

const use = (name: string) => `Use this name: ${name}`;
const asked = () => scene.called('placing.alarms');

describe('an account with more alarms than are listed at once', () => {
  beforeEach(async () => {
    scene.accounts = [production!];
    scene.alarms = manyAlarms(1_500);
    await scene.open();
  });

  /** Types as the clipboard does, and waits for the editor's pause to end. */
  async function search(text: string): Promise<void> {
    await scene.paste(text);
    await scene.clock.pass(250);
    await scene.settled();
  }

  it('is searched by the beginning of names, and then all through, once the editor pauses', async () => {
    for (const text of ['n', 'no', 'node-14']) await scene.paste(text);
    expect(asked().length).to.equal(1);

    await search('node-149');

    expect(asked().slice(1)).to.deep.equal([
      { contentId, connectionId, prefix: 'node-149' },
      ...['300', '600', '900', '1200'].map((after) => ({ contentId, connectionId, after })),
    ]);
    expect(scene.listed.length).to.equal(11);
    expect(scene.listed[0]).to.equal('node-1490-cpu');
  });

  it('is searched inside names, in small or capital letters, and shows hits as they are found', async () => {
    scene.alarms = [...manyAlarms(1_500), { name: 'zz-LAST-99', type: 'metric', state: 'ok' }];
    await scene.paste('99-');
    const answer = hold();
    await scene.clock.pass(250);
    scene.held.clear();
    const later = hold();
    answer();
    await scene.settled();
    expect(scene.listed).to.deep.equal([
      'node-0099-cpu',
      'node-0199-cpu',
      'node-0299-cpu',
      use('99-'),
    ]);
    expect(scene.text).to.contain('3 alarms. Searched 300 so far…');

    scene.held.clear();
    later();
    await scene.settled();
    await search('last');

    expect(scene.listed).to.deep.equal(['zz-LAST-99', use('last')]);
    expect(scene.text).to.contain('One alarm.').and.not.to.contain('Searched');
  });

  it('is gone through once, whatever is typed afterwards', async () => {
    await search('99-c');
    const before = asked().length;

    for (const text of ['node-01', 'cpu', 'web', '']) await search(text);

    expect(asked().length).to.equal(before);
    expect(scene.text).not.to.contain('There are more');
  });

  it('is searched no further for a text that was typed over, and goes on where that ended', async () => {
    await scene.paste('99-c');
    await scene.clock.pass(250);
    scene.held.clear();
    const answer = hold();
    await scene.settled();
    const soFar = asked().length;
    await scene.paste('14');
    scene.held.clear();
    answer();
    await scene.settled();
    expect(asked().length).to.equal(soFar);

    await scene.clock.pass(250);
    await scene.settled();

    const parts = asked().flatMap((input) => ('after' in Object(input) ? [input] : []));
    expect(parts).to.deep.equal(
      ['300', '600', '900', '1200'].map((after) => ({ contentId, connectionId, after })),
    );
    expect(scene.listed).to.include('node-1499-cpu');
  });

  it('stops being searched when the text is cleared', async () => {
    await scene.paste('99-c');
    const answer = hold();
    await scene.clock.pass(250);
    await scene.paste('');
    scene.held.clear();
    answer();
    await scene.clock.pass(1_000);
    await scene.settled();

    expect(asked().length).to.equal(2);
    expect(scene.listed[0]).to.equal('node-0000-cpu');
    expect(scene.text).to.contain('300 alarms. There are more').and.not.to.contain('Searched');
  });

  it('C40: keeps what was found where AWS refuses in the middle, says so, and goes on when asked to', async () => {
    scene.stops.push({}, {}, { stopped: 'throttled' });

    await search('99-c');

    expect(scene.text).to.contain('9 alarms. Only 900 were searched.');
    expect(scene.text).to.contain('AWS is getting too many requests');
    await scene.press('ops-alarm-picker', 'ops-section-message button');
    await scene.clock.pass(250);
    await scene.settled();

    expect(scene.text).to.contain('15 alarms.').and.not.to.contain('searched');
    expect(asked().at(-1)).to.deep.include({ after: '1200' });
    expect(scene.text).not.to.contain('too many requests');
  });

  it('C40: begins anew, without losing what was found, where a part is refused altogether', async () => {
    await scene.paste('99-c');
    const answer = hold();
    await scene.clock.pass(250);
    const later = hold();
    answer();
    await scene.settled();
    scene.held.clear();
    scene.refusals.set('placing.alarms', { ok: false, code: 'unavailable' });
    later();
    await scene.settled();
    expect(scene.text).to.contain('The alarms could not be listed');
    const found = scene.listed.length;

    await scene.press('ops-alarm-picker', 'ops-section-message button');
    await scene.clock.pass(250);
    await scene.settled();

    expect(scene.listed.length).to.equal(16);
    expect(found).to.be.lessThan(16);
    expect(new Set(scene.listed).size).to.equal(16);
  });

  it('shows the first alarms again after one was chosen, without asking again', async () => {
    await search('node-149');
    const before = asked().length;
    await scene.choose('node-1490-cpu');

    scene.picker.renderRoot.querySelector('input')!.click();
    await scene.settled();

    expect(scene.listed[0]).to.equal('node-0000-cpu');
    expect(asked().length).to.equal(before);
  });

  it('is asked for a name that comes of a link, and not searched for it', async () => {
    await scene.paste(`${home}#alarmsV2:alarm/node-1499-cpu`);

    expect(asked().at(-1)).to.deep.equal({ contentId, connectionId, prefix: 'node-1499-cpu' });
    expect(scene.text).to.contain('The badge reads “node-1499-cpu, OK');
  });
});

describe('an account that is larger than anybody goes through', () => {
  it('is searched up to 10,000 alarms, and by the beginning of a name beyond', async () => {
    scene.accounts = [production!];
    scene.mostListed = 1_000;
    scene.alarms = Array.from({ length: 10_050 }, (_, index) => ({
      name: `node-${String(index).padStart(5, '0')}`,
      type: 'metric',
      state: 'ok',
    }));
    await scene.open();

    await scene.paste('10049');
    await scene.clock.pass(250);
    await scene.settled();
    expect(asked().length).to.equal(11);
    expect(scene.text).to.contain('Only the first 10,000 of this account were searched');

    await scene.paste('node-1004');
    await scene.clock.pass(250);
    await scene.settled();
    expect(asked().length).to.equal(12);
    expect(scene.listed.length).to.equal(11);
  });
});

describe('the name in a link', () => {
  const link = `${home}#alarmsV2:alarm/web&page=2`;
  const named = (name: string): ListedAlarm => ({ name, type: 'metric', state: 'ok' });

  beforeEach(() => {
    scene.accounts = [production!];
  });

  it('is found behind hundreds of alarms whose names begin so', async () => {
    const others = Array.from({ length: 700 }, (_, index) => named(`web-${index}`));
    scene.alarms = [...others, named('web')];
    await scene.open();

    await scene.paste(link);

    expect(scene.picker.value).to.equal('web');
    expect(scene.text).to.contain('The badge reads “web, OK');
  });

  it('is not passed over for a shorter one while it may be among alarms that cannot be read', async () => {
    scene.alarms = [named('web')];
    scene.stops.push({ isWhole: false }, { isWhole: false });
    await scene.open();

    await scene.paste(link);

    expect(scene.text).to.contain('The badge reads “web&page=2, Unavailable');
    expect(scene.text).not.to.contain('OK');
  });

  it('C40: is not said to be missing where AWS stopped before it came', async () => {
    scene.alarms = [
      ...Array.from({ length: 700 }, (_, index) => named(`web-${index}`)),
      named('web'),
    ];
    await scene.open();
    scene.stops.push({ stopped: 'throttled' });

    await scene.paste(`${home}#alarmsV2:alarm/web`);

    expect(scene.text).to.contain('The badge reads “web, AWS is too busy');
  });
});

describe('an account of which AWS answers empty lists', () => {
  it('is searched to an end', async () => {
    scene.accounts = [production!];
    scene.alarms = manyAlarms(1);
    scene.mostListed = 0;
    await scene.open();

    await scene.paste('99-c');
    await scene.clock.pass(250);
    for (let turn = 0; turn < 120 && asked().length < 120; turn += 1) await scene.settled();

    expect(asked().length).to.equal(101);
    expect(scene.text).to.contain('Only the first 0 of this account were searched');
  });
});

describe('a dialog that stays open', () => {
  const minute = 60_000;

  beforeEach(async () => {
    scene.accounts = [production!];
    await scene.open();
  });

  const states = (): readonly string[] =>
    [...scene.picker.renderRoot.querySelectorAll('[role=option] .state')].map((state) =>
      state.textContent.trim(),
    );

  it('doubts every state that it listed three minutes ago', async () => {
    await scene.paste('');
    expect(states()).to.include('OK');

    await scene.clock.pass(4 * minute);
    await scene.settled();

    expect(states()).to.include('OK · earlier').and.not.to.include('OK');
  });

  it('doubts the state in its preview, and says how old it is', async () => {
    const ok = sampleAlarms.find(({ state, doubt }) => state === 'ok' && !doubt)!;
    await scene.choose(ok.name);
    expect(scene.text).to.contain(`The badge reads “${ok.name}, OK`);

    await scene.clock.pass(4 * minute);
    await scene.settled();

    const badge = deep(scene.form, 'ops-badge-preview', 'ops-alarm-badge');
    expect(badge.getAttribute('doubt')).to.equal('stale');
    expect(scene.text).to.match(/The badge reads “[^”]*, OK · as of [^”]*\d\d:\d\d”/);
  });

  it('doubts the state of the alarm that the badge has already', async () => {
    await scene.open({ config: { reference: { seal: 'sealed' }, label: 'Checkout' } });
    expect(scene.text).to.contain('The badge reads “Checkout, OK');

    await scene.clock.pass(4 * minute);
    await scene.settled();

    const badge = deep(scene.form, 'ops-badge-preview', 'ops-alarm-badge');
    expect(badge.getAttribute('doubt')).to.equal('stale');
  });
});

describe('while the first alarms are on their way', () => {
  let answer: () => void;

  beforeEach(async () => {
    scene.held.set('placing.alarms', new Promise((resolve) => (answer = resolve)));
    scene.alarms = manyAlarms(5_000);
    await scene.open();
    await scene.chooseAccount(connectionId);
  });

  it('what is typed is looked for once they are there', async () => {
    await scene.paste('node-49');
    scene.held.clear();
    answer();
    await scene.settled();
    await scene.clock.pass(250);
    await scene.settled();

    expect(scene.listed[0]).to.equal('node-4900-cpu');
  });

  it('a link that fits no account does not keep them away', async () => {
    await scene.paste('arn:aws:cloudwatch:us-east-1:111122223333:alarm:cpu');
    answer();
    await scene.settled();
    await scene.paste('node-00');

    expect(scene.listed[0]).to.equal('node-0000-cpu');
  });

  it('they are not shown for another account that was chosen meanwhile', async () => {
    scene.held.clear();
    await scene.chooseAccount(staging!.connectionId);
    scene.alarms = [{ name: 'of-the-account-before', type: 'metric', state: 'ok' }];

    answer();
    await scene.settled();
    scene.picker.renderRoot.querySelector('input')!.click();
    await scene.settled();

    expect(scene.listed[0]).to.equal('node-0000-cpu');
  });
});
