import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/select-field/define';
import type { SelectField } from '../../../components/select-field/select-field';
import { deep } from '../deep';

const options = [
  { value: 'eu-west-1', label: 'eu-west-1 – Europe (Ireland)' },
  { value: 'us-east-1', label: 'us-east-1 – US East (N. Virginia)' },
];

function field(value = ''): Promise<SelectField> {
  return fixture<SelectField>(
    html`<ops-select-field
      name="region"
      label="Region"
      placeholder="Choose"
      .options=${options}
      .value=${value}
      required
    ></ops-select-field>`,
  );
}

describe('<ops-select-field>', () => {
  it('shows its placeholder until something is chosen, and needs that', async () => {
    const element = await field();

    expect((deep(element, 'select') as HTMLSelectElement).selectedOptions[0]?.text).to.equal(
      'Choose',
    );
    expect(element.validity.valueMissing).to.equal(true);
  });

  it('is chosen from by the first letters on the keyboard', async () => {
    const element = await field();
    const values: string[] = [];
    element.addEventListener('input', () => values.push(element.value));

    element.focus();
    await sendKeys({ type: 'us' });

    expect(values.at(-1)).to.equal('us-east-1');
    expect(element.validity.valid).to.equal(true);
  });

  it('shows the value that it is given, also later', async () => {
    const element = await field('eu-west-1');
    expect((deep(element, 'select') as HTMLSelectElement).value).to.equal('eu-west-1');

    element.value = 'us-east-1';
    await element.updateComplete;

    expect((deep(element, 'select') as HTMLSelectElement).value).to.equal('us-east-1');
  });
});
