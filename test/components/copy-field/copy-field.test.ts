import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/copy-field/define';
import type { CopyField } from '../../../components/copy-field/copy-field';
import { deep, textOf } from '../deep';

function field(): Promise<CopyField> {
  return fixture<CopyField>(
    html`<ops-copy-field
      label="Setup command"
      file-name="setup.sh"
      .value=${'aws <b>sts</b> "$U"'}
    ></ops-copy-field>`,
  );
}

/** Stands in for the browser's clipboard while a test runs. */
function withClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}

describe('<ops-copy-field>', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('copies its text to the letter, and says so aloud', async () => {
    let copied = '';
    withClipboard((text) => {
      copied = text;
      return Promise.resolve();
    });
    const element = await field();

    const told = oneEvent(element, 'ops-text-copy');
    deep(element, 'button:last-child').focus();
    await sendKeys({ press: 'Enter' });
    await told;
    await element.updateComplete;

    expect(copied).to.equal('aws <b>sts</b> "$U"');
    expect(textOf(deep(element, '[role=status]'))).to.equal('Copied');
  });

  it('marks the text for the keyboard where the browser refuses the clipboard', async () => {
    withClipboard(() => Promise.reject(new Error('denied')));
    const element = await field();

    const told = oneEvent(element, 'ops-text-copy');
    deep(element, 'button:last-child').click();
    await told;
    await element.updateComplete;

    expect(textOf(deep(element, '[role=status]'))).to.include('Ctrl+C');
    expect(getSelection()?.type).to.equal('Range');
  });

  it('takes the confirmation back when the text changes', async () => {
    withClipboard(() => Promise.resolve());
    const element = await field();
    deep(element, 'button:last-child').click();
    await oneEvent(element, 'ops-text-copy');

    element.value = 'another';
    await element.updateComplete;

    expect(textOf(deep(element, '[role=status]'))).to.equal('');
  });

  it('downloads its text as a file of its name', async () => {
    const element = await field();
    let name = '';
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', {
      configurable: true,
      value(this: HTMLAnchorElement) {
        name = this.download;
      },
    });

    deep(element, 'button').click();
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');

    expect(name).to.equal('setup.sh');
  });

  it('names what each of its buttons copies or downloads', async () => {
    const element = await field();

    const names = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].map((button) =>
      button.getAttribute('aria-label'),
    );

    expect(names).to.deep.equal(['Download “Setup command”', 'Copy “Setup command”']);
  });

  it('lets the keyboard reach and scroll the text', async () => {
    const element = await field();

    expect(deep(element, 'pre').tabIndex).to.equal(0);
  });
});
