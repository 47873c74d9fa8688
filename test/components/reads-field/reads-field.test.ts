import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/reads-field/define';
import type { ReadsField } from '../../../components/reads-field/reads-field';
import { deep } from '../deep';

const roleArn = 'arn:aws:iam::111122223333:role/confluops/ConfluOpsAlarmReader-7f3a9c21';

async function show(properties: Partial<ReadsField> = {}): Promise<ReadsField> {
  const field = document.createElement('ops-reads-field');
  Object.assign(field, { label: 'What else is shown', ...properties });
  return fixture<ReadsField>(html`${field}`);
}

const box = (field: ReadsField, read: string): HTMLInputElement =>
  deep(field, `input[value=${read}]`) as HTMLInputElement;

const line = (field: ReadsField): string | undefined =>
  field.shadowRoot!.querySelector('ops-copy-field')?.value;

describe('<ops-reads-field>', () => {
  it('has nothing ticked by itself, and says what is billed', async () => {
    const field = await show();

    expect(field.shadowRoot!.querySelectorAll('input:checked')).to.have.length(0);
    const about = deep(field, `#${box(field, 'metrics').getAttribute('aria-describedby')}`);
    expect(about.textContent).to.contain('AWS bills this account for each metric');
    await expect(field).to.be.accessible();
  });

  it('is ticked by keyboard, and tells its value in the order of the contract', async () => {
    const field = await show({ value: ['mute-rules'] });
    const values: unknown[] = [];
    field.addEventListener('input', () => values.push(field.value));

    field.focus();
    await sendKeys({ press: 'Space' });

    expect(values).to.deep.equal([['history', 'mute-rules']]);
    await field.updateComplete;
    box(field, 'mute-rules').click();
    expect(field.value).to.deep.equal(['history']);
  });

  it('prints the line for a role that is there already, once it must do more', async () => {
    const field = await show({ roleArn, stored: ['history'], value: ['history'] });
    expect(line(field)).to.equal(undefined);

    box(field, 'metrics').click();
    await field.updateComplete;

    expect(line(field)).to.contain('--role-name=ConfluOpsAlarmReader-7f3a9c21');
    expect(line(field)).to.contain('"cloudwatch:GetMetricData"');
    await expect(field).to.be.accessible();
  });

  it('prints none for an account that is not made yet', async () => {
    const field = await show({ value: ['history'] });

    expect(line(field)).to.equal(undefined);
  });
});
