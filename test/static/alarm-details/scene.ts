import { fixture, html } from '@open-wc/testing';
import '../../../static/alarm-details/define';
import type { AlarmDetails } from '../../../components/alarm-details/alarm-details';
import { sampleDetails } from '../../../components/internal/details-samples';
import type { DetailsOutput } from '../../../contract/details';
import type { DetailsHost } from '../../../static/alarm-details/details-host';
import type { AlarmDetailsPage } from '../../../static/alarm-details/page';
import type { Gateway } from '../../../static/shared/gateway';
import { FakeClock, FakeVisibility, settled } from '../fake-time';

export const reference = {
  connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10',
  alarmName: 'checkout-cpu',
  grant: '1.0f1e2d3c.bm90IGEgZ3JhbnQ',
};

/** What was asked of the backend. */
export interface Asked {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The modal's page, with the Confluence, the backend and the time around it. */
export class Scene implements DetailsHost {
  readonly clock = new FakeClock();
  readonly visibility = new FakeVisibility();
  readonly asked: Asked[] = [];
  readonly opened: string[] = [];
  closed = 0;
  page!: AlarmDetailsPage;

  /** What the badge handed over. */
  modal: unknown = {
    reference,
    alarmName: 'checkout-cpu',
    contentId: '98306',
    answer: { state: 'alarm', since: '2026-03-02T09:18:00Z', reason: 'Threshold Crossed' },
    checkedAt: '2026-03-02T09:29:50Z',
  };
  /** What the backend answers to each function, or how it fails. */
  answers: Record<string, () => unknown> = { 'details.read': () => read() };

  readonly gateway = ((name: string, input: Asked['input']) => {
    this.asked.push({ name, input: JSON.parse(JSON.stringify(input)) as Asked['input'] });
    return Promise.resolve().then(() => this.answers[name]?.());
  }) as unknown as Gateway;

  async start(): Promise<this> {
    this.page = await fixture<AlarmDetailsPage>(
      html`<ops-alarm-details-page
        .gateway=${this.gateway}
        .host=${this}
        .clock=${this.clock}
        .visibility=${this.visibility}
      ></ops-alarm-details-page>`,
    );
    await this.settle();
    return this;
  }

  async settle(): Promise<void> {
    await settled();
    await this.page.updateComplete;
    await this.element?.updateComplete;
  }

  async pass(milliseconds: number): Promise<void> {
    await this.clock.pass(milliseconds);
    await this.settle();
  }

  get element(): AlarmDetails | null {
    return this.page.shadowRoot!.querySelector('ops-alarm-details');
  }

  all(selector: string): readonly HTMLElement[] {
    return [...this.element!.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  }

  text(selector: string): string {
    return this.all(selector)
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
      .join(' | ');
  }

  context(): Promise<unknown> {
    return Promise.resolve({ extension: { modal: this.modal }, locale: 'en-US' });
  }
  open(url: string): Promise<void> {
    this.opened.push(url);
    return Promise.reject(new Error('The reader declined'));
  }
  close(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }
}

/** What `details.read` answers. */
export function read(change: Partial<DetailsOutput> = {}): unknown {
  const answer = { state: 'alarm', since: '2026-03-02T09:18:00Z', reason: 'Threshold Crossed' };
  return { ok: true, answer, details: sampleDetails(), ...change };
}
