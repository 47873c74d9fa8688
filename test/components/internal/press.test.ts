import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import '../../../components/alarm-picker/define';
import '../../../components/select-field/define';
import '../../../components/text-field/define';
import type { FormField } from '../../../components/internal/form-field';
import { holdLow, pressLow, release } from '../pressing';

describe('a press on what stands under a field', () => {
  let field: FormField;
  let button: HTMLButtonElement;
  let clicks = 0;

  /** A field with the focus, whose error has gone while somebody typed. */
  async function mended(template: unknown): Promise<void> {
    clicks = 0;
    const form = await fixture(
      html`<form>
        ${template}<button type="button" @click=${() => (clicks += 1)}>Save</button>
      </form>`,
    );
    field = form.querySelector<FormField>('[label]')!;
    button = form.querySelector('button')!;
    field.error = 'There is no such city.';
    await field.updateComplete;
    field.focus();
    field.error = '';
    await field.updateComplete;
  }

  const top = (): number => button.getBoundingClientRect().top;

  afterEach(() => resetMouse());

  for (const [name, template] of Object.entries({
    'text field': html`<ops-text-field label="City"></ops-text-field>`,
    'select field': html`<ops-select-field label="City" .options=${[]}></ops-select-field>`,
    'alarm picker': html`<ops-alarm-picker label="City"></ops-alarm-picker>`,
  })) {
    it(`is a click, though it takes the focus from a mended ${name}`, async () => {
      await mended(template);

      await pressLow(button);

      expect(clicks).to.equal(1);
    });

    it(`closes the gap under a mended ${name} at its end`, async () => {
      await mended(template);
      const before = top();

      await holdLow(button);
      expect(top()).to.equal(before);
      await release();

      expect(top()).to.be.below(before);
    });
  }

  it('is not waited for where the keyboard takes the focus from the field', async () => {
    await mended(html`<ops-text-field label="City"></ops-text-field>`);
    const before = top();

    await sendKeys({ press: 'Tab' });
    await field.updateComplete;

    expect(top()).to.be.below(before);
  });
});
