import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import '../../../components/badge-form/define';
import { draftOf } from '../../../components/badge-form/badge-draft';
import type { BadgeForm } from '../../../components/badge-form/badge-form';
import type { BadgeRequest } from '../../../components/badge-form/badge-request';
import { openDialog, type DialogState } from '../../../components/badge-form/dialog-state';
import { allOf, sampleAccounts, sampleAlarms } from '../../../components/internal/alarm-samples';
import { deep, focused, textOf } from '../deep';

const [production, staging] = sampleAccounts;
const connectionId = production!.connectionId;
const chosen: Partial<DialogState> = {
  connectionId,
  alarmName: 'checkout-latency',
  listed: allOf(sampleAlarms),
  shown: { state: 'alarm', isListed: true },
};

/** A form, and what it asks for. */
class Scene {
  form!: BadgeForm;
  readonly asked: BadgeRequest[] = [];

  async show(dialog: Partial<DialogState> = {}, initial = draftOf()): Promise<this> {
    const form = document.createElement('ops-badge-form');
    Object.assign(form, { dialog: { ...openDialog(sampleAccounts), ...dialog }, initial });
    form.addEventListener('ops-request', ({ request }) => this.asked.push(request as BadgeRequest));
    this.form = await fixture<BadgeForm>(html`${form}`);
    await this.settled();
    return this;
  }

  async change(dialog: Partial<DialogState>): Promise<void> {
    this.form.dialog = { ...this.form.dialog, ...dialog };
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.form.updateComplete;
    for (const part of ['ops-badge-preview', 'ops-badge-notices', 'ops-alarm-picker']) {
      await (deep(this.form, part) as Partial<LitElement>).updateComplete;
    }
  }

  async save(): Promise<void> {
    deep(this.form, 'button[type=submit]').click();
    await this.settled();
  }

  async press(...path: readonly string[]): Promise<void> {
    deep(this.form, ...path).click();
    await this.settled();
  }

  async label(text: string): Promise<void> {
    deep(this.form, '[name=label]', 'input').focus();
    await sendKeys({ type: text });
    await this.settled();
  }

  get badge(): HTMLElementTagNameMap['ops-alarm-badge'] {
    return deep(this.form, 'ops-badge-preview').shadowRoot!.querySelector('ops-alarm-badge')!;
  }

  textOf(part: 'preview' | 'notices'): string {
    return textOf(deep(this.form, `ops-badge-${part}`));
  }
}

describe('<ops-badge-form>', () => {
  let scene: Scene;

  beforeEach(() => {
    scene = new Scene();
  });

  describe('its preview', () => {
    it('shows the chosen alarm in its state, and changes with every option', async () => {
      await scene.show(chosen);
      expect([scene.badge.content.label, scene.badge.content.state]).to.deep.equal([
        'checkout-latency',
        'alarm',
      ]);

      await scene.label('Checkout');
      await scene.press('ops-badge-options', '[name=showSince]');
      await scene.press('ops-badge-options', '[name=showReason]');
      await scene.press('ops-badge-options', '[value=large]');

      const { label, hideSince, showReason, size } = scene.badge.content;
      expect({ label, hideSince, showReason, size }).to.deep.equal({
        label: 'Checkout',
        hideSince: true,
        showReason: true,
        size: 'large',
      });
      await expect(scene.form).to.be.accessible();
    });

    it('says which of what it shows is an example', async () => {
      await scene.show(chosen);
      expect(scene.textOf('preview')).not.to.contain('example');

      await scene.press('ops-badge-options', '[name=showReason]');
      expect(scene.textOf('preview')).to.contain('The reason is an example.');
    });

    it('shows the true time, and no example where the reason is known', async () => {
      const since = new Date(Date.now() - 3 * 3_600_000).toISOString();
      await scene.show({ ...chosen, shown: { state: 'ok', since, reason: 'as it is' } });
      await scene.press('ops-badge-options', '[name=showReason]');

      expect(scene.textOf('preview')).to.contain('OK · 3 hr').and.not.to.contain('example');
    });

    it('shows a doubt by word and shape, and says what the doubt is', async () => {
      await scene.show({ ...chosen, shown: { state: 'ok', isListed: true } });
      const shape = (): string => deep(scene.badge, 'path').getAttribute('d') ?? '';
      const sound = shape();

      await scene.change({ shown: { state: 'ok', doubt: 'partial-data', isListed: true } });
      await scene.badge.updateComplete;

      expect(scene.badge.content.doubt).to.equal('partial-data');
      expect(shape()).not.to.equal(sound);
      expect(scene.textOf('preview')).to.contain('reads “checkout-latency, OK · partial data”');
      expect(scene.textOf('preview')).to.contain('CloudWatch has only part of the data');
    });

    it('says of a name that AWS does not list what the badge will say', async () => {
      await scene.show({ ...chosen, alarmName: 'basket-latency', shown: 'unlisted' });

      expect(scene.badge.content.state).to.equal('not-found');
      expect(scene.textOf('preview')).to.contain('AWS does not list an alarm of this name');
    });

    it('is left only after a question where AWS does not list the name', async () => {
      await scene.show({ ...chosen, alarmName: 'basket-latency', shown: 'unlisted' });

      await scene.save();

      expect(scene.asked).to.deep.equal([]);
      const question = deep(scene.form, '#unlisted');
      expect(question.getAttribute('heading')).to.contain('named “basket-latency”');
      expect(focused()).to.equal(question);
      await expect(scene.form).to.be.accessible();
      await scene.press('#unlisted button');
      expect(scene.asked.map(({ type }) => type)).to.deep.equal(['save']);
    });

    it('is asked about again for another name, and no more for one that AWS lists', async () => {
      await scene.show({ ...chosen, alarmName: 'basket-latency', shown: 'unlisted' });
      await scene.save();

      await scene.change({ alarmName: 'basket-errors' });
      expect(scene.form.shadowRoot!.querySelector('#unlisted')).to.equal(null);
      await scene.save();
      expect(scene.asked).to.deep.equal([]);

      await scene.change({ alarmName: 'checkout-latency', shown: { state: 'ok' } });
      await scene.save();
      expect(scene.asked.map(({ type }) => type)).to.deep.equal(['save']);
    });

    it('is read out, and out of the keyboard’s way', async () => {
      await scene.show(chosen);

      expect(scene.badge.inert).to.equal(true);
      expect(scene.textOf('preview')).to.contain('The badge reads “checkout-latency, In alarm');
    });

    it('of a hidden alarm never shows its name', async () => {
      await scene.show(chosen, draftOf({}, true));
      expect(scene.textOf('preview')).to.contain('Type a label').and.not.to.contain('checkout');

      await scene.label('Shop');
      expect(scene.badge.content.label).to.equal('Shop');
    });
  });

  describe('saving', () => {
    it('C10: asks for what is chosen and typed', async () => {
      await scene.show(chosen);
      await scene.label('Checkout');

      await scene.save();

      expect(scene.asked.at(-1)).to.deep.equal({
        type: 'save',
        draft: draftOf({ label: 'Checkout' }),
      });
    });

    it('tells all that is missing at once, and leads to each field', async () => {
      await scene.show({}, draftOf({}, true));

      await scene.save();
      expect(textOf(deep(scene.form, 'ops-form-problems'))).to.contain('3 fields');
      expect(focused()?.id).to.equal('heading');
      await expect(scene.form).to.be.accessible();

      const links = deep(scene.form, 'ops-form-problems').shadowRoot!.querySelectorAll('button');
      links[1]!.click();
      expect(focused()).to.equal(deep(scene.form, 'ops-alarm-picker', 'input'));
      expect(scene.asked).to.deep.equal([]);
    });

    it('stops complaining of a field as soon as it is right', async () => {
      await scene.show();
      await scene.save();

      await scene.change({ connectionId });
      expect(textOf(deep(scene.form, 'ops-form-problems'))).to.contain('One field');
      await scene.change(chosen);

      expect(scene.form.renderRoot.querySelector('ops-form-problems')).to.equal(null);
    });

    it('is not asked for twice', async () => {
      await scene.show({ ...chosen, isSaving: true });

      await scene.save();

      expect(scene.asked).to.deep.equal([]);
    });

    it('that failed says what to do, takes the focus there, and keeps what was typed', async () => {
      await scene.show(chosen);
      await scene.label('Checkout');
      await scene.save();

      await scene.change({ failure: 'config-refused' });

      expect(focused()?.id).to.equal('failed');
      expect(textOf(deep(scene.form, '#failed'))).to.contain('Confluence did not accept');
      expect((deep(scene.form, '[name=label]', 'input') as HTMLInputElement).value).to.equal(
        'Checkout',
      );
      await expect(scene.form).to.be.accessible();
    });

    it('has a sentence of its own for each failure that somebody can act on', async () => {
      const said = new Set<string>();
      const codes = ['not-placeable', 'not-editable', 'config-refused', 'macro-gone'] as const;
      for (const failure of [...codes, 'upstream'] as const) {
        await scene.show({ ...chosen, failure });
        said.add(textOf(deep(scene.form, '#failed')));
      }

      expect(said.size).to.equal(5);
    });
  });

  describe('hiding the name', () => {
    it('needs a label, and takes the options away that would have no answer', async () => {
      await scene.show(chosen);

      await scene.press('[name=sealed]');
      await scene.save();

      const options = deep(scene.form, 'ops-badge-options').shadowRoot!;
      expect(options.querySelector('[name=showReason], [name=link]')).to.equal(null);
      expect(textOf(deep(scene.form, 'ops-form-problems'))).to.contain('Type a label');
    });

    it('done before, shows the label and lets the alarm be kept', async () => {
      await scene.show(
        { kept: { sealed: true }, shown: { state: 'ok' } },
        draftOf({ label: 'Checkout' }, true),
      );
      expect(scene.badge.content.label).to.equal('Checkout');
      expect(scene.textOf('notices')).to.contain('hides which alarm');

      await scene.save();

      expect(scene.asked.at(-1)?.type).to.equal('save');
      await expect(scene.form).to.be.accessible();
    });

    it('done before, can be looked behind by administrators', async () => {
      await scene.show({ kept: { sealed: true } }, draftOf({ label: 'Checkout' }, true));

      await scene.press('ops-badge-notices', 'button');
      expect(scene.asked).to.deep.equal([{ type: 'seals.open' }]);

      const seal = { alarmName: 'checkout-latency', connectionId, account: production! };
      await scene.change({ seal: { kind: 'opened', seal } });
      expect(scene.textOf('notices')).to.contain(
        'It shows checkout-latency in Shop production – 111122223333, eu-west-1.',
      );
    });

    it('done before, is kept from everybody else in words', async () => {
      await scene.show({ kept: { sealed: true }, seal: { kind: 'refused', code: 'forbidden' } });

      expect(scene.textOf('notices')).to.contain('Only Confluence administrators');
    });
  });

  describe('a link', () => {
    it('that fits several accounts gives the choice between them', async () => {
      await scene.show({ link: { kind: 'ambiguous', accounts: sampleAccounts } });
      const buttons = deep(scene.form, 'ops-badge-notices').shadowRoot!.querySelectorAll('button');
      expect([...buttons].map(textOf)).to.deep.equal([
        'Shop production – 111122223333, eu-west-1',
        'Shop staging – 444455556666, eu-west-1',
      ]);

      buttons[1]!.click();

      expect(scene.asked).to.deep.equal([
        { type: 'choose-account', connectionId: staging!.connectionId },
      ]);
    });

    it('that fits no account says which one it would need, and what to do', async () => {
      const accountNumber = '123412341234';
      await scene.show({ link: { kind: 'unmatched', region: 'us-east-1', accountNumber } });
      expect(scene.textOf('notices')).to.contain(accountNumber).and.to.contain('administrator');

      await scene.show({ link: { kind: 'unmatched', region: 'us-east-1' } });
      expect(scene.textOf('notices')).to.contain('us-east-1 – US East (N. Virginia)');
    });

    it('is told what it is to the page, which knows the accounts', async () => {
      await scene.show();
      const input = deep(scene.form, 'ops-alarm-picker', 'input') as HTMLInputElement;

      input.value = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));

      const link = {
        region: 'eu-west-1',
        accountNumber: '111122223333',
        alarmNames: ['cpu'],
        shownName: 'cpu',
      };
      expect(scene.asked).to.deep.equal([{ type: 'take-link', link }]);
    });
  });

  it('tells its page what is chosen, searched and given up', async () => {
    await scene.show({ ...chosen, alarmName: '' });
    const picker = deep(scene.form, 'ops-alarm-picker');
    (deep(picker, 'input') as HTMLInputElement).focus();
    await sendKeys({ type: 'laten' });
    await sendKeys({ press: 'Enter' });
    const select = deep(scene.form, 'ops-select-field', 'select') as HTMLSelectElement;
    select.value = staging!.connectionId;
    select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await scene.press('button[type=button]');

    expect(scene.asked.slice(-4)).to.deep.equal([
      { type: 'search', text: 'laten' },
      { type: 'choose-alarm', alarmName: 'checkout-latency' },
      { type: 'choose-account', connectionId: staging!.connectionId },
      { type: 'cancel' },
    ]);
  });
});
