import { fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/alarm-picker/define';
import type { AlarmPicker } from '../../../components/alarm-picker/alarm-picker';
import { allOf, sampleAlarms } from '../../../components/internal/alarm-samples';
import { textOf } from '../deep';

/** The list of an account with a few alarms. */
export const all = allOf(sampleAlarms);

/** A picker, and what it tells. A chosen name comes back as its value, as a page would see to. */
export class Scene {
  picker!: AlarmPicker;
  readonly picked: string[] = [];
  readonly searched: string[] = [];
  readonly pasted: unknown[] = [];
  readonly inputs: Event[] = [];

  async show(given: Partial<AlarmPicker> = {}): Promise<this> {
    const picker = document.createElement('ops-alarm-picker');
    Object.assign(picker, { label: 'Alarm', listed: all }, given);
    picker.addEventListener('ops-alarm-pick', ({ alarmName }) => {
      this.picked.push(alarmName);
      picker.value = alarmName;
    });
    picker.addEventListener('ops-alarm-search', ({ text }) => {
      this.searched.push(text);
      if (text !== picker.value) picker.value = '';
    });
    picker.addEventListener('ops-link-paste', ({ link }) => this.pasted.push(link));
    picker.addEventListener('input', (event) => this.inputs.push(event));
    this.picker = await fixture<AlarmPicker>(html`<form>${picker}</form>`).then(() => picker);
    return this;
  }

  get input(): HTMLInputElement {
    return this.picker.renderRoot.querySelector('input')!;
  }

  get options(): readonly HTMLElement[] {
    return [...this.picker.renderRoot.querySelectorAll<HTMLElement>('[role=option]')];
  }

  /** Where the keyboard is, as a screen reader is told. */
  get active(): string {
    const id = this.input.getAttribute('aria-activedescendant');
    const option = id && this.picker.renderRoot.querySelector(`#${id}`);
    return option ? textOf(option) : '';
  }

  /** Waits until a screen reader is told something. */
  async hears(words: string): Promise<void> {
    const said = () => this.picker.renderRoot.querySelector('[role=status]')!.textContent;
    await waitUntil(() => said().includes(words), `“${words}” is said`);
  }

  async type(text: string): Promise<void> {
    this.input.focus();
    this.input.select();
    await sendKeys({ type: text });
    await this.picker.updateComplete;
  }

  /** All at once, as the clipboard does. */
  async paste(text: string): Promise<void> {
    this.input.focus();
    this.input.value = text;
    this.input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.picker.updateComplete;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const press of keys) await sendKeys({ press });
    await this.picker.updateComplete;
  }
}
