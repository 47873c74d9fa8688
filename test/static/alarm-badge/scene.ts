import { fixture, html } from '@open-wc/testing';
import '../../../static/alarm-badge/define';
import type { AlarmBadge } from '../../../components/alarm-badge/alarm-badge';
import type { ReadAlarmsInput } from '../../../contract/alarms';
import { batchedAlarms } from '../../../static/alarm-badge/alarm-batch';
import type { AlarmBadgePage } from '../../../static/alarm-badge/page';
import type { Gateway } from '../../../static/shared/gateway';
import type { BadgeHost } from '../../../static/alarm-badge/badge-host';
import type { HostFlag } from '../../../static/shared/host';
import type { OpenedDetails } from '../../../static/shared/opened-details';
import { PageBatch } from '../../../static/shared/page-batch/page-batch';
import { FakeClock, FakeVisibility, settled } from '../fake-time';

/** The reference in the macro's parameters, unless a test changes them. */
export const reference = {
  connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10',
  alarmName: 'checkout-latency',
  grant: '1.0f1e2d3c.bm90IGEgZ3JhbnQ',
};

/** A badge's page, with the Confluence, the backend and the time around it. */
export class Scene implements BadgeHost {
  readonly clock = new FakeClock();
  readonly visibility = new FakeVisibility();
  readonly asked: ReadAlarmsInput[] = [];
  readonly opened: string[] = [];
  readonly flags: HostFlag[] = [];
  /** What modals were opened with; none can be opened while `hasModals` is false. */
  readonly details: OpenedDetails[] = [];
  hasModals = true;
  /** The state of the badge at each ready event. */
  readonly readyAt: string[] = [];
  page!: AlarmBadgePage;

  /** Resolves when the frame has its theme. */
  themed = Promise.resolve();

  /** What the backend answers, or how it fails. */
  answer: () => unknown = () => alarm({ state: 'ok' });
  /** What `view.getContext` answers. */
  extension: unknown = { config: { reference } };
  locale = 'en-US';
  #changed: () => void = () => undefined;

  readonly gateway = ((_name: string, input: ReadAlarmsInput) => {
    // As it passes the bridge.
    this.asked.push(JSON.parse(JSON.stringify(input)) as ReadAlarmsInput);
    return Promise.resolve().then(() => this.answer());
  }) as unknown as Gateway;

  async start(): Promise<this> {
    const { gateway, clock, visibility } = this;
    const batch = new PageBatch(batchedAlarms(gateway), { clock, visibility, home: window });
    this.page = await fixture<AlarmBadgePage>(
      html`<ops-alarm-badge-page
        .batch=${batch}
        .host=${this}
        .clock=${clock}
      ></ops-alarm-badge-page>`,
    );
    await settled();
    return this;
  }

  /** The badge that the page shows. */
  get badge(): AlarmBadge {
    return this.page.querySelector('ops-alarm-badge')!;
  }

  async changeConfig(extension: unknown): Promise<void> {
    this.extension = extension;
    this.#changed();
    await settled();
  }

  async activate(): Promise<void> {
    this.badge.shadowRoot!.querySelector('button')!.click();
    await settled();
  }

  /** Follows the badge's link with a button of the mouse; answers whether the browser was kept from it. */
  follow(button = 0): boolean {
    const link = this.badge.shadowRoot!.querySelector('a')!;
    const type = button === 0 ? 'click' : 'auxclick';
    const init = { button, bubbles: true, composed: true, cancelable: true };
    const event = new MouseEvent(type, init);
    link.dispatchEvent(event);
    return event.defaultPrevented;
  }

  get shown(): { state: string | undefined; doubt: string | undefined } {
    const { state, doubt } = this.badge.content;
    return { state, doubt };
  }

  get title(): string {
    return this.badge.shadowRoot!.querySelector<HTMLElement>('.badge')!.title;
  }

  context(): Promise<unknown> {
    return Promise.resolve().then(() =>
      typeof this.extension === 'function'
        ? (this.extension as () => unknown)()
        : { extension: this.extension, locale: this.locale },
    );
  }
  onConfigChange(callback: () => void): void {
    this.#changed = callback;
  }
  open(url: string): Promise<void> {
    this.opened.push(url);
    return Promise.reject(new Error('The reader declined'));
  }
  showDetails(_title: string, opened: OpenedDetails): Promise<void> {
    if (!this.hasModals) return Promise.reject(new Error('Unable to open modal.'));
    this.details.push(JSON.parse(JSON.stringify(opened)) as OpenedDetails);
    return Promise.resolve();
  }
  flag(flag: HostFlag): void {
    this.flags.push(flag);
  }
  theme(): Promise<void> {
    return this.themed;
  }
  ready(): Promise<void> {
    this.readyAt.push(this.badge.getAttribute('state') ?? '');
    return Promise.reject(new Error('Not in this mode'));
  }
}

/** What the backend answers about one alarm. */
export function alarm(view: object): unknown {
  return { ok: true, answers: [view] };
}
