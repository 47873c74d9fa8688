import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/macro-form/define';
import type { MacroForm } from '../../../components/macro-form/macro-form';
import type { MacroParameter } from '../../../contract/macros';
import type { MacroValues } from '../../../rules/macro-parameters';
import { deep } from '../deep';
import { aForm, aParameter } from './forms';

async function show(parameters: readonly MacroParameter[], values: MacroValues = {}) {
  const told: MacroValues[] = [];
  const form = await fixture<MacroForm>(
    html`<ops-macro-form
      .form=${aForm(parameters)}
      .values=${values}
      @ops-macro-values=${({ detail }: HTMLElementEventMap['ops-macro-values']) =>
        told.push(detail.values)}
    ></ops-macro-form>`,
  );
  return { form, told };
}

describe('<ops-macro-form>', () => {
  it('shows a field for each parameter, and tells of what is typed with all that it was given', async () => {
    const { form, told } = await show(
      [
        aParameter({ name: 'title', title: 'Heading' }),
        aParameter({ name: 'unseen', hidden: true }),
      ],
      { title: 'A', unknown: 'kept', unseen: 'too' },
    );
    const fields = [...form.shadowRoot!.querySelectorAll('ops-text-field')];

    expect(fields.map(({ label, value }) => [label, value])).to.deep.equal([['Heading', 'A']]);
    form.focusField('title');
    await sendKeys({ press: 'End' });
    await sendKeys({ type: 'b' });

    expect(told).to.deep.equal([{ title: 'Ab', unknown: 'kept', unseen: 'too' }]);
    await expect(form).to.be.accessible();
  });

  it('says that a value is needed once the field is emptied, or when all problems are shown', async () => {
    const { form } = await show([aParameter({ name: 'title', required: true })]);

    expect(form.problems).to.deep.equal([{ name: 'title', code: 'missing' }]);
    expect(form.shadowRoot!.querySelector('ops-text-field')!.error).to.equal('');
    form.showsProblems = true;
    await form.updateComplete;

    const field = deep(form, 'ops-text-field');
    expect(deep(field, '#error').textContent).to.equal('This macro needs a value here.');
    await expect(form).to.be.accessible();
  });
});
