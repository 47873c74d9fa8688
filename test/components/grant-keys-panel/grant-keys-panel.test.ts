import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/grant-keys-panel/define';
import {
  GrantKeysRetireEvent,
  GrantKeysRotateEvent,
  type GrantKeysPanel,
} from '../../../components/grant-keys-panel/grant-keys-panel';
import { sampleGrantKeys, sampleNow } from '../../../components/internal/samples';
import type { RefusalCode } from '../../../contract/result';
import { deep, focused, textOf } from '../deep';

async function show(properties: Partial<GrantKeysPanel> = {}) {
  const asked: string[] = [];
  const panel = document.createElement('ops-grant-keys-panel');
  Object.assign(panel, { keys: sampleGrantKeys }, properties);
  panel.addEventListener(GrantKeysRotateEvent.type, () => asked.push('rotate'));
  panel.addEventListener(GrantKeysRetireEvent.type, ({ id }) => asked.push(`retire ${id}`));
  await fixture<GrantKeysPanel>(html`${panel}`);
  return { panel, asked };
}

function rows(panel: GrantKeysPanel): string[] {
  return [...(panel.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map(textOf);
}

async function open(panel: GrantKeysPanel): Promise<void> {
  const button = deep(panel, '.action button');
  button.focus();
  button.click();
  await panel.updateComplete;
  await new Promise(requestAnimationFrame);
}

describe('<ops-grant-keys-panel>', () => {
  it('shows of each key its id, when it was made, and what it is good for', async () => {
    const { panel } = await show();

    expect(rows(panel)).to.deep.equal([
      '9c41d7e0 Mar 2, 2026 Makes new grants',
      '03fa55b2 Dec 2, 2025 Its grants are still valid Retire',
      '7e1094ac Jan 26, 2025 Retired on Jan 31, 2026',
    ]);
    await expect(panel).to.be.accessible();
  });

  it('has no key before an alarm was placed, and says so', async () => {
    const { panel } = await show({ keys: [] });

    expect(textOf(panel)).to.include('No alarm has been placed yet');
    expect(panel.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('asks for a new key at one press, and not twice', async () => {
    const { panel, asked } = await show();

    deep(panel, '.actions button').focus();
    await sendKeys({ press: 'Enter' });
    panel.busy = true;
    await panel.updateComplete;
    await sendKeys({ press: 'Enter' });

    expect(asked).to.deep.equal(['rotate']);
    expect(textOf(deep(panel, '[role=status]'))).to.equal('Making a key…');
  });

  it('retires a key only after it said that badges will ask to be edited once', async () => {
    const { panel, asked } = await show();

    await open(panel);
    expect(textOf(deep(panel, 'ops-dialog'))).to.include('asks to be edited once');
    expect(asked).to.deep.equal([]);
    deep(panel, '.danger').click();

    expect(asked).to.deep.equal(['retire 03fa55b2']);
  });

  it('closes the question and keeps the focus when the key is retired', async () => {
    const { panel } = await show();
    await open(panel);

    panel.keys = sampleGrantKeys.map((key) => ({ ...key, retiredAt: sampleNow }));
    await panel.updateComplete;

    expect(panel.shadowRoot?.querySelector('ops-dialog')).to.equal(null);
    expect(focused()).to.equal(deep(panel, 'h2'));
  });

  it('leaves the key alone when the question is left, and gives the focus back', async () => {
    const { panel, asked } = await show();
    await open(panel);

    await sendKeys({ press: 'Escape' });
    await panel.updateComplete;

    expect(asked).to.deep.equal([]);
    expect(focused()).to.equal(deep(panel, '.action button'));
  });

  for (const [code, words] of [
    ['conflict', 'cannot be retired until there is a newer one'],
    ['not-found', 'no longer exists'],
    ['forbidden', 'no longer a Confluence administrator'],
    ['upstream', 'could not be changed'],
  ] as const satisfies readonly (readonly [RefusalCode, string])[]) {
    it(`says in the question why it was refused: ${code}`, async () => {
      const { panel } = await show();
      await open(panel);

      panel.refusal = { ok: false, code };
      await panel.updateComplete;

      expect(textOf(deep(panel, 'ops-dialog', 'slot'))).to.include(words);
      await expect(panel).to.be.accessible();
    });
  }
});
