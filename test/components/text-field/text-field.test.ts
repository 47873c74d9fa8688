import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/text-field/define';
import type { TextField } from '../../../components/text-field/text-field';
import { deep } from '../deep';

async function form(template: unknown): Promise<[HTMLFormElement, TextField]> {
  const element = await fixture<HTMLFormElement>(html`<form>${template}</form>`);
  const field = element.querySelector('ops-text-field');
  if (!field) throw new Error('There is no field');
  await field.updateComplete;
  return [element, field];
}

describe('<ops-text-field>', () => {
  it('sends what is typed with the form around it', async () => {
    const [element, field] = await form(
      html`<ops-text-field name="city" label="City"></ops-text-field>`,
    );

    field.focus();
    await sendKeys({ type: 'Bern' });
    await field.updateComplete;

    expect(new FormData(element).get('city')).to.equal('Bern');
  });

  it('has the label that names its control', async () => {
    const [, field] = await form(html`<ops-text-field label="City" hint="Any"></ops-text-field>`);

    const control = deep(field, 'input') as HTMLInputElement;

    expect(control.labels?.[0]?.textContent.trim()).to.equal('City');
    expect(control.getAttribute('aria-describedby')).to.equal('hint');
  });

  it('sends the form at Enter', async () => {
    const [element, field] = await form(html`<ops-text-field label="City"></ops-text-field>`);
    let sent = 0;
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });

    field.focus();
    await sendKeys({ press: 'Enter' });

    expect(sent).to.equal(1);
  });

  it('keeps the form from being sent while a needed value is missing, and says why', async () => {
    const [element, field] = await form(
      html`<ops-text-field name="city" label="City" required></ops-text-field>`,
    );

    expect(element.reportValidity()).to.equal(false);
    await field.updateComplete;

    expect(field.validity.valueMissing).to.equal(true);
    expect(deep(field, '#error').textContent).to.not.equal('');
    expect(deep(field, 'input').getAttribute('aria-invalid')).to.equal('true');
    await expect(field).to.be.accessible();
  });

  it('is invalid for the reason that it is given, until that is taken away', async () => {
    const [element, field] = await form(html`<ops-text-field label="City"></ops-text-field>`);

    field.error = 'There is no such city.';
    await field.updateComplete;
    expect(element.checkValidity()).to.equal(false);
    expect(deep(field, 'input').getAttribute('aria-describedby')).to.equal('error');
    field.error = '';
    await field.updateComplete;

    expect(element.checkValidity()).to.equal(true);
  });

  it('goes back to its first value with the form', async () => {
    const [element, field] = await form(
      html`<ops-text-field name="city" label="City" value="Bern"></ops-text-field>`,
    );

    field.focus();
    await sendKeys({ type: 'ese' });
    element.reset();
    await field.updateComplete;

    expect((deep(field, 'input') as HTMLInputElement).value).to.equal('Bern');
  });

  it('is off in a fieldset that is off', async () => {
    const [element, field] = await form(
      html`<fieldset disabled>
        <ops-text-field name="city" label="City" value="Bern"></ops-text-field>
      </fieldset>`,
    );
    await field.updateComplete;

    expect((deep(field, 'input') as HTMLInputElement).disabled).to.equal(true);
    expect(new FormData(element).has('city')).to.equal(false);
  });

  it('shows what is set before and after it is connected', async () => {
    const field = document.createElement('ops-text-field');
    field.label = 'City';
    field.value = 'Bern';
    document.body.append(field);
    await field.updateComplete;
    expect((deep(field, 'input') as HTMLInputElement).value).to.equal('Bern');

    field.value = 'Basel';
    await field.updateComplete;

    expect((deep(field, 'input') as HTMLInputElement).value).to.equal('Basel');
    field.remove();
  });

  it('C24: hides a secret that is typed, and lets no browser keep it', async () => {
    const [, field] = await form(
      html`<ops-text-field type="password" label="Secret"></ops-text-field>`,
    );

    const control = deep(field, 'input') as HTMLInputElement;

    expect(control.type).to.equal('password');
    expect(control.autocomplete).to.equal('new-password');
    expect(field.getAttribute('value')).to.equal(null);
  });
});
