import { expect } from '@open-wc/testing';
import { manyAlarms, sampleAccounts } from '../../../components/internal/alarm-samples';
import { Scene } from './scene';

const [production, staging] = sampleAccounts;
const { connectionId } = production!;
const contentId = '65537';
const home = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1';

let scene: Scene;

beforeEach(() => {
  scene = new Scene();
});

describe('an account with more alarms than are listed at once', () => {
  beforeEach(async () => {
    scene.accounts = [production!];
    scene.alarms = manyAlarms(5_000);
    await scene.open();
  });

  it('is searched by the beginning of the name, once the editor stops typing', async () => {
    for (const text of ['n', 'no', 'node-4', 'node-49']) await scene.paste(text);
    expect(scene.called('placing.alarms').length).to.equal(1);

    await scene.clock.pass(250);
    await scene.settled();

    expect(scene.called('placing.alarms').slice(1)).to.deep.equal([
      { contentId, connectionId, prefix: 'node-49' },
    ]);
    expect(scene.listed.length).to.equal(101);
    expect(scene.listed[0]).to.equal('node-4900-cpu');
  });

  it('is not searched again for what the last search answers too', async () => {
    await scene.paste('node-49');
    await scene.clock.pass(250);

    await scene.paste('node-499');
    await scene.clock.pass(1_000);
    await scene.settled();

    expect(scene.called('placing.alarms').length).to.equal(2);
    expect(scene.listed[0]).to.equal('node-4990-cpu');
  });

  it('takes no late answer about what was typed before', async () => {
    let answer = (): void => undefined;
    scene.held.set('placing.alarms', new Promise((resolve) => (answer = resolve)));
    await scene.paste('node-48');
    await scene.clock.pass(250);
    scene.held.clear();
    await scene.paste('node-49');
    await scene.clock.pass(250);

    answer();
    await scene.settled();

    expect(scene.listed[0]).to.equal('node-4900-cpu');
  });

  it('shows all again when the text is cleared while a search is under way', async () => {
    let answer = (): void => undefined;
    scene.held.set('placing.alarms', new Promise((resolve) => (answer = resolve)));
    await scene.paste('node-49');
    await scene.clock.pass(250);

    await scene.paste('');
    answer();
    await scene.settled();

    expect(scene.listed[0]).to.equal('node-0000-cpu');
    expect(scene.text).to.contain('These are the first 300 alarms').and.not.to.contain('Searching');
  });

  it('shows the first alarms again after one was chosen, without asking again', async () => {
    await scene.paste('node-49');
    await scene.clock.pass(250);
    await scene.settled();
    await scene.choose('node-4900-cpu');

    scene.picker.renderRoot.querySelector('input')!.click();
    await scene.settled();

    expect(scene.listed[0]).to.equal('node-0000-cpu');
    expect(scene.called('placing.alarms').length).to.equal(2);
  });

  it('is searched for a name that comes of a link', async () => {
    await scene.paste(`${home}#alarmsV2:alarm/node-4999-cpu`);

    expect(scene.text).to.contain('node-4999-cpu').and.not.to.contain('does not list');
    expect(scene.text).to.contain('The badge reads “node-4999-cpu, OK');
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
