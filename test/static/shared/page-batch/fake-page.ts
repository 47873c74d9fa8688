import type { AlarmReference, ReadAlarmsInput } from '../../../../contract/alarms';
import type { Gateway } from '../../../../static/shared/gateway';
import type { Host } from '../../../../static/shared/host';
import { joinPage, type SharedPorts } from '../../../../static/shared/page-batch';
import { FakeClock, FakeVisibility } from '../../fake-time';

/** What a frame's context says unless a test says otherwise. */
export const someContext = {
  accountId: '712020:reader',
  cloudId: 'c3f935cd-da99-4668-a657-6e21e49b4678',
  environmentId: '12fc5028-b996-4a0f-9145-fc10538413de',
  extension: { content: { id: '1001' }, isEditing: false },
};

/** One request that reached the backend. */
export interface Request extends ReadAlarmsInput {
  /** The frame whose bridge it came through. */
  readonly from: string;
}

/** A reference, told from others by its name. */
export function reference(alarmName: string): AlarmReference {
  return { connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10', alarmName, grant: 'v1' };
}

/** A page with real frames in it, one clock and one backend. */
export class FakePage {
  readonly clock = new FakeClock();
  readonly visibility = new FakeVisibility();
  readonly requests: Request[] = [];
  readonly frames: FakeFrame[] = [];
  /** What the backend answers. */
  answer: (input: ReadAlarmsInput) => unknown = okForAll;

  /** Adds a frame that runs our script, in a context that differs in these fields. */
  async add(difference: object | null = {}): Promise<FakeFrame> {
    const element = await this.addElement();
    const frame = new FakeFrame(this, element, difference && { ...someContext, ...difference });
    this.frames.push(frame);
    return frame;
  }

  /** Adds so many frames, whose scripts have all started. */
  async addAll(count: number): Promise<FakeFrame[]> {
    return Promise.all(Array.from({ length: count }, () => this.add()));
  }

  /** Adds a frame of somebody else's, which no other can look into. */
  async addForeign(): Promise<void> {
    await this.addElement('allow-scripts');
  }

  async addElement(sandbox?: string): Promise<HTMLIFrameElement> {
    const element = document.createElement('iframe');
    if (sandbox !== undefined) element.sandbox.value = sandbox;
    element.srcdoc = '<!doctype html><title>frame</title>';
    await new Promise((resolve) => {
      element.onload = resolve;
      document.body.append(element);
    });
    return element;
  }

  /** Removes every frame. */
  clear(): void {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  }
}

/** One frame of the page. */
export class FakeFrame {
  readonly name: string;
  readonly ports: SharedPorts;

  constructor(
    readonly page: FakePage,
    readonly element: HTMLIFrameElement,
    readonly context: unknown,
  ) {
    const { clock, visibility, requests } = page;
    this.name = `frame ${page.frames.length}`;
    const gateway = (name: string, input: ReadAlarmsInput): unknown => {
      if (name !== 'alarms.read') return Promise.resolve({ name, input });
      // The script of a removed frame runs no more; here it is the test's.
      if (!element.isConnected) return new Promise(() => undefined);
      requests.push({ ...input, from: this.name });
      return Promise.resolve().then(() => page.answer(input));
    };
    const host = { context: () => Promise.resolve(this.context) } as Host;
    this.ports = joinPage(
      { gateway: gateway as unknown as Gateway, host, clock, visibility },
      this.window,
    );
  }

  get window(): Window {
    return this.element.contentWindow!;
  }

  /** Reads its context, then asks, as a page does. */
  async ask(...names: string[]): Promise<unknown> {
    await this.ports.host.context();
    return this.ports.gateway('alarms.read', { references: names.map(reference) });
  }
}

/** An answer for each reference that names its alarm. */
export function okForAll({ references }: ReadAlarmsInput): unknown {
  return { ok: true, answers: references.map(okFor) };
}

/** What `okForAll` answers for one reference. */
export function okFor(asked: AlarmReference): object {
  return { state: 'ok', reason: 'alarmName' in asked ? asked.alarmName : 'nameless' };
}

/** What a frame is answered that asked for these. */
export function okResult(...names: string[]): object {
  return { ok: true, answers: names.map((name) => okFor(reference(name))) };
}
