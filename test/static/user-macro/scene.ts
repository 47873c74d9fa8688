import { fixture, html } from '@open-wc/testing';
import '../../../static/user-macro/define';
import type { MacroView } from '../../../components/macro-view/macro-view';
import type { MacroAnswer, MacroOutput, RenderMacrosInput } from '../../../contract/macros';
import { batchedAlarms } from '../../../static/alarm-badge/alarm-batch';
import type { MacroGateway } from '../../../static/shared/gateway';
import type { HostFlag } from '../../../static/shared/host';
import { PageBatch } from '../../../static/shared/page-batch/page-batch';
import { batchedMacros } from '../../../static/user-macro/macro-batch';
import type { MacroHost } from '../../../static/user-macro/macro-host';
import type { UserMacroPage } from '../../../static/user-macro/page';
import { FakeClock, FakeVisibility, settled } from '../fake-time';

/** An answer with this output, as the backend writes it. */
export function output(markup: string, given: Partial<MacroOutput> = {}): MacroOutput {
  return { state: 'shown', html: markup, styles: { inline: [], sheet: '' }, alarms: [], ...given };
}

/** A user macro's page, with the Confluence, the backend and the time around it. */
export class Scene implements MacroHost {
  readonly clock = new FakeClock();
  readonly visibility = new FakeVisibility();
  /** What the backend was asked, by the function's name. */
  readonly asked: { readonly name: string; readonly input: RenderMacrosInput }[] = [];
  readonly opened: string[] = [];
  readonly navigated: string[] = [];
  readonly flags: HostFlag[] = [];
  /** Whether it stood in a sentence, each time that the layout was adopted. */
  readonly layouts: boolean[] = [];
  page!: UserMacroPage;

  /** What becomes of the macro. */
  render: () => unknown = () => ({ ok: true, answers: [this.answer] });
  answer: MacroAnswer = output('<p>Text</p>');
  alarms: () => unknown = () => ({ ok: true, answers: [{ state: 'alarm' }] });

  /** Whether Confluence never tells the macro's parameters. */
  isSilent = false;
  moduleKey = 'user-macro';
  extension: Readonly<Record<string, unknown>> = {
    config: { name: 'child-pages', parameters: { Heading: 'Page' } },
    location: 'https://site.example/wiki/pages/1',
    content: { id: '1' },
  };
  #changed: () => void = () => undefined;

  readonly gateway = ((name: string, input: RenderMacrosInput) => {
    // As it passes the bridge.
    this.asked.push({ name, input: JSON.parse(JSON.stringify(input)) as RenderMacrosInput });
    const answer = name === 'alarms.read' ? this.alarms : this.render;
    return Promise.resolve().then(() => answer());
  }) as unknown as MacroGateway;

  async start(): Promise<this> {
    const { gateway, clock, visibility } = this;
    const surroundings = { clock, visibility, home: window };
    this.page = await fixture<UserMacroPage>(
      html`<ops-user-macro-page
        .macros=${new PageBatch(batchedMacros(gateway, this), surroundings)}
        .alarms=${new PageBatch(batchedAlarms(gateway), surroundings)}
        .host=${this}
        .clock=${clock}
        .adoptLayout=${(inline: boolean) => void this.layouts.push(inline)}
      ></ops-user-macro-page>`,
    );
    await settled();
    return this;
  }

  /** The macro that the page shows; null while it shows none. */
  get view(): MacroView | null {
    return this.page.querySelector('ops-macro-view');
  }

  get names(): string[] {
    return this.asked.map(({ name }) => name);
  }

  async changeConfig(config: unknown): Promise<void> {
    this.extension = { ...this.extension, config };
    this.#changed();
    await settled();
  }

  context(): Promise<unknown> {
    const { moduleKey, extension, isSilent } = this;
    if (isSilent) return new Promise(() => undefined);
    return Promise.resolve({
      siteUrl: 'https://site.example',
      locale: 'en-US',
      timezone: 'Europe/Stockholm',
      moduleKey,
      extension,
    });
  }
  onConfigChange(callback: () => void): void {
    this.#changed = callback;
  }
  open(url: string): Promise<void> {
    this.opened.push(url);
    return Promise.reject(new Error('The reader declined'));
  }
  navigate(url: string): Promise<void> {
    this.navigated.push(url);
    return Promise.resolve();
  }
  flag(flag: HostFlag): void {
    this.flags.push(flag);
  }
  theme(): Promise<void> {
    return Promise.resolve();
  }
  ready(): Promise<void> {
    return Promise.resolve();
  }
}
