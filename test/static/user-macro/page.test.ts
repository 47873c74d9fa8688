import { expect } from '@open-wc/testing';
import { settled } from '../fake-time';
import { Scene, output } from './scene';

const alarm = { connectionId: '7d9c1f64', alarmName: 'checkout-latency', grant: '1.0f.bm8' };
const withAlarm = output('<p><ops-alarm-badge data-ops-alarm="0"></ops-alarm-badge></p>', {
  alarms: [alarm],
});

describe('<ops-user-macro-page>', () => {
  it('has its macro rendered once, with what the page stores of it, and shows the output', async () => {
    const { asked, view, layouts } = await new Scene().start();

    expect(asked.map(({ name }) => name)).to.deep.equal(['macros.render']);
    expect(asked[0]!.input.uses).to.deep.equal([
      { name: 'child-pages', parameters: { Heading: 'Page' } },
    ]);
    expect(asked[0]!.input.site).to.deep.equal({
      url: 'https://site.example',
      locale: 'en-US',
      timeZone: 'Europe/Stockholm',
    });
    expect([view!.state, view!.macroName, layouts]).to.deep.equal([
      'shown',
      'child-pages',
      [false],
    ]);
  });

  it('hands the document of a bodied macro on as its body', async () => {
    const scene = new Scene();
    const body = { type: 'doc', version: 1, content: [] };
    scene.extension = { ...scene.extension, macro: { body } };

    await scene.start();

    expect(scene.asked[0]!.input.uses[0]!.body).to.deep.equal(body);
  });

  it('asks for nothing where no macro was chosen', async () => {
    const scene = new Scene();
    scene.extension = { content: { id: '1' } };

    await scene.start();

    expect(scene.asked).to.deep.equal([]);
    expect(scene.view!.state).to.equal('unknown-macro');
  });

  it('loads as a block at once, and in a sentence is drawn with its output', async () => {
    const never = new Promise<never>(() => undefined);
    const block = new Scene();
    block.render = () => never;
    await block.start();
    expect(block.view!.state).to.equal('loading');

    const inline = new Scene();
    inline.moduleKey = 'user-macro-inline';
    inline.render = () => never;
    await inline.start();
    expect(inline.view).to.equal(null);
    expect(inline.layouts).to.deep.equal([true]);

    await inline.clock.pass(1_500);
    expect(inline.view!.state).to.equal('loading');
    expect(inline.view!.inline).to.equal(true);
  });

  it('says after a minute that Confluence did not answer, and asks again when told to', async () => {
    const scene = new Scene();
    scene.isSilent = true;
    await scene.start();
    await scene.clock.pass(59_999);
    expect(scene.view).to.equal(null);

    await scene.clock.pass(1);
    expect(scene.view!.state).to.equal('unavailable');
    expect(scene.view!.shadowRoot!.textContent).to.contain('Confluence did not answer');

    scene.isSilent = false;
    scene.view!.shadowRoot!.querySelector('button')!.click();
    await settled();
    expect(scene.view!.state).to.equal('shown');
  });

  it('keeps its output while it is asked again for other parameters', async () => {
    const scene = await new Scene().start();
    let answer: (result: unknown) => void = () => undefined;
    scene.render = () => new Promise((resolve) => (answer = resolve));

    await scene.changeConfig({ name: 'child-pages', parameters: { Heading: 'Other' } });
    expect(scene.view!.state).to.equal('shown');

    answer({ ok: true, answers: [output('<p>Other</p>')] });
    await settled();
    expect(scene.view!.answer).to.deep.equal(output('<p>Other</p>'));
  });

  it('shows why there is no output, and asks again when it is told to', async () => {
    const scene = new Scene();
    scene.render = () => ({ ok: false, code: 'upstream' });
    await scene.start();
    expect(scene.view!.state).to.equal('unavailable');

    scene.render = () => ({ ok: true, answers: [output('<p>Text</p>')] });
    scene.view!.shadowRoot!.querySelector('button')!.click();
    await settled();

    expect(scene.view!.state).to.equal('shown');
  });

  it('gives a backend up that never answers', async () => {
    const scene = new Scene();
    scene.render = () => new Promise(() => undefined);
    await scene.start();

    await scene.clock.pass(61_000);

    expect(scene.view!.state).to.equal('unavailable');
  });

  it('reads the alarms in the output, and nothing else again as time goes by', async () => {
    const scene = new Scene();
    scene.answer = withAlarm;
    await scene.start();
    const badge = scene.view!.shadowRoot!.querySelector('ops-alarm-badge')!;
    expect(badge.content.state).to.equal('alarm');
    expect(scene.names).to.deep.equal(['macros.render', 'alarms.read']);

    scene.alarms = () => ({ ok: true, answers: [{ state: 'ok' }] });
    await scene.clock.pass(180_000);

    expect(badge.content.state).to.equal('ok');
    expect(new Set(scene.names.slice(1))).to.deep.equal(new Set(['alarms.read']));
  });

  it('follows links of the site in the page’s place and others beside it, and tells of alarms in a flag', async () => {
    const scene = new Scene();
    scene.answer = output(
      '<a href="/wiki/a">A</a><a href="https://other.example/b">B</a><ops-alarm-badge></ops-alarm-badge>',
    );
    await scene.start();
    const root = scene.view!.shadowRoot!;

    for (const link of root.querySelectorAll('a')) link.click();
    root.querySelector('ops-alarm-badge')!.shadowRoot!.querySelector('button')!.click();
    await settled();

    expect(scene.navigated).to.deep.equal(['https://site.example/wiki/a']);
    expect(scene.opened).to.deep.equal(['https://other.example/b']);
    expect(scene.flags).to.have.length(1);
  });

  it('leads from the flag of an alarm to AWS, where the alarm has an address there', async () => {
    const consoleUrl = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:';
    const scene = new Scene();
    scene.answer = withAlarm;
    scene.alarms = () => ({ ok: true, answers: [{ state: 'alarm', consoleUrl }] });
    await scene.start();

    const badge = scene.view!.shadowRoot!.querySelector('ops-alarm-badge')!;
    badge.shadowRoot!.querySelector('button')!.click();
    const [flag] = scene.flags;
    flag!.actions!.find(({ text }) => text === 'Open in AWS')!.onClick();
    await settled();

    expect(scene.opened).to.deep.equal([consoleUrl]);
  });
});
