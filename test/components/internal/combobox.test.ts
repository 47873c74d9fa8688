import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { Combobox } from '../../../components/internal/combobox';
import { comboboxStyles } from '../../../components/internal/combobox.styles';
import { fieldStyles } from '../../../components/internal/field.styles';
import { deep, focused, textOf } from '../deep';

const towns = Array.from({ length: 40 }, (_, index) => `Town ${index + 1}`);

/** A combobox over towns, several of which can be chosen. */
class TestCombobox extends LitElement {
  static override styles = [fieldStyles, comboboxStyles];

  readonly typed: string[] = [];
  readonly chosen: string[] = [];

  readonly #combobox = new Combobox<string>(this, {
    key: (town) => town,
    render: (town) => html`${town}`,
    isChosen: (town) => this.chosen.includes(town),
    typed: (text) => this.typed.push(text),
    choose: (town) => this.chosen.push(town),
    left: () => undefined,
  });

  protected override render(): TemplateResult {
    const { text } = this.#combobox;
    const options = towns.filter((town) => town.includes(text));
    return html`<label for="control">Town</label> ${this.#combobox.render(
        {
          options,
          only: options.length === 1 ? options[0] : undefined,
          note: '',
          count: `${options.length} towns`,
        },
        {
          listLabel: 'Towns',
          placeholder: '',
          describedBy: '',
          isRequired: false,
          isInvalid: false,
          isDisabled: false,
        },
      )}`;
  }
}
customElements.define('test-combobox', TestCombobox);

describe('a combobox', () => {
  let element: TestCombobox;

  beforeEach(async () => {
    element = new TestCombobox();
    await fixture(html`${element}`);
    field().focus();
  });
  afterEach(() => resetMouse());

  const field = (): HTMLInputElement => deep(element, 'input') as HTMLInputElement;
  const options = (): HTMLElement[] => [
    ...element.renderRoot.querySelectorAll<HTMLElement>('[role=option]'),
  ];
  const active = (): string => {
    const id = field().getAttribute('aria-activedescendant');
    return id ? deep(element, `#${id}`).textContent.trim() : '';
  };

  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await sendKeys({ press: key });
    await element.updateComplete;
  }

  async function type(text: string): Promise<void> {
    await sendKeys({ type: text });
    await element.updateComplete;
  }

  describe('by keyboard', () => {
    it('has no active option before an arrow key, and none again after a letter', async () => {
      await type('Town');
      expect([field().ariaExpanded, active()]).to.deep.equal(['true', '']);
      await press('ArrowDown', 'ArrowDown');
      expect(active()).to.equal('Town 2');

      await type(' 3');
      expect(active()).to.equal('');
      await expect(element).to.be.accessible();
    });

    it('goes round by arrow keys, and by pages as far as the ends', async () => {
      await press('ArrowUp');
      expect(active()).to.equal('Town 40');
      await press('ArrowDown');
      expect(active()).to.equal('Town 1');
      await press('PageDown', 'PageDown');
      expect(active()).to.equal('Town 17');
      await press('PageUp', 'PageUp', 'PageUp');
      expect(active()).to.equal('Town 1');
    });

    for (const [key, caret] of [
      ['Home', 0],
      ['End', 4],
      ['ArrowLeft', 3],
    ] as const) {
      it(`goes back to the text by ${key}`, async () => {
        await type('Town');
        await press('ArrowDown', key);

        expect([active(), field().selectionStart]).to.deep.equal(['', caret]);
        expect(field().ariaExpanded).to.equal('true');
      });
    }

    it('opens without an active option by Alt and Down, and closes by Alt and Up', async () => {
      await sendKeys({ down: 'Alt' });
      await press('ArrowDown');
      expect([field().ariaExpanded, active()]).to.deep.equal(['true', '']);

      await press('ArrowUp');
      await sendKeys({ up: 'Alt' });
      expect(field().ariaExpanded).to.equal('false');
    });

    it('takes by Enter the active option, or else the only one', async () => {
      await press('ArrowDown', 'ArrowDown', 'Enter');
      await type('Town 2');
      await press('Enter');
      expect(element.chosen).to.deep.equal(['Town 2']);
      await type('7');
      await press('Enter');

      expect(element.chosen).to.deep.equal(['Town 2', 'Town 27']);
    });

    it('keeps the active option in sight, and scrolls nothing but the list', async () => {
      await press('ArrowUp');
      const list = deep(element, '[role=listbox]').getBoundingClientRect();
      const last = options()[39]!.getBoundingClientRect();

      expect(last.bottom).to.be.at.most(list.bottom);
      expect(document.scrollingElement?.scrollTop).to.equal(0);
    });
  });

  describe('for a screen reader', () => {
    async function heardFrom(act: () => Promise<void>, last: string): Promise<readonly string[]> {
      const region = deep(element, '[role=status]');
      const heard: string[] = [];
      const observer = new MutationObserver(() => heard.push(textOf(region)));
      observer.observe(region, { childList: true, characterData: true, subtree: true });
      await act();
      await waitUntil(() => textOf(region) === last);
      observer.disconnect();
      return heard.filter((text) => text !== '');
    }

    it('says how many fit, once, after the typing', async () => {
      expect(await heardFrom(() => type('Town 3'), '11 towns')).to.deep.equal(['11 towns']);
    });

    it('says so again when as many fit what is typed next', async () => {
      await heardFrom(() => type('Tow'), '40 towns');

      expect(await heardFrom(() => type('n'), '40 towns')).to.deep.equal(['40 towns']);
    });

    it('says nothing more as soon as the list is closed', async () => {
      await heardFrom(() => type('Town'), '40 towns');
      await press('Escape');

      expect(textOf(deep(element, '[role=status]'))).to.equal('');
    });
  });

  it('chooses by mouse without losing the field or the caret', async () => {
    await type('Town');
    field().setSelectionRange(2, 2);
    const { x, y } = options()[1]!.getBoundingClientRect();

    await sendMouse({ type: 'click', position: [Math.ceil(x) + 5, Math.ceil(y) + 5] });

    expect(element.chosen).to.deep.equal(['Town 2']);
    expect(focused()).to.equal(field());
    expect([field().selectionStart, field().selectionEnd]).to.deep.equal([2, 2]);
    expect(options().length).to.equal(40);
  });

  describe('while a word is composed', () => {
    const send = (event: Event): boolean => field().dispatchEvent(event);
    const input = (value: string): void => {
      field().value = value;
      send(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
    };

    beforeEach(async () => {
      send(new CompositionEvent('compositionstart', { bubbles: true }));
      input('To');
      await element.updateComplete;
    });

    it('looks for nothing, and leaves the text to the input method', async () => {
      element.requestUpdate();
      await element.updateComplete;

      expect(element.typed).to.deep.equal([]);
      expect(field().value).to.equal('To');
      expect(options()).to.deep.equal([]);
    });

    it('leaves its keys to the input method', () => {
      for (const key of ['Enter', 'ArrowDown', 'Escape']) {
        const event = new KeyboardEvent('keydown', { key, isComposing: true, cancelable: true });
        send(event);
        expect(event.defaultPrevented, key).to.equal(false);
      }
    });

    it('looks for the word once it is composed; the Enter that ends it chooses nothing', async () => {
      input('Town 12');
      send(new CompositionEvent('compositionend', { bubbles: true }));
      await element.updateComplete;
      send(new KeyboardEvent('keydown', { key: 'Enter' }));

      expect(element.typed).to.deep.equal(['Town 12']);
      expect(options().map(textOf)).to.deep.equal(['Town 12']);
      expect(element.chosen).to.deep.equal([]);
    });
  });
});
