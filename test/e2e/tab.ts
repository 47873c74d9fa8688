import type { Page } from 'playwright-core';

/** A frame or page in which scripts run; both drivers have it. */
interface Evaluates {
  url(): string;
  evaluate(script: string): Promise<unknown>;
}

/** What Playwright's and Puppeteer's pages have in common. */
interface DrivenPage extends Evaluates {
  frames(): readonly Evaluates[];
  goto(url: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A browser that opens tabs, whatever drives it. */
export interface TabBrowser {
  /** @param before - Runs in the page, and in its frames, before any script of theirs. */
  open(before: string): Promise<DrivenPage>;
}

/** A Chromium as `launchBrowser` starts it. */
export function tabsOf(browser: { newPage(): Promise<Page> }): TabBrowser {
  return {
    open: async (before) => {
      const page = await browser.newPage();
      await page.addInitScript(before);
      return page;
    },
  };
}

/** Keeps back the frames that the page wants to add, until `release(count)` lets so many go. */
const holdFrames = `
  if (window === top) {
    const held = [];
    const { append } = Element.prototype;
    Element.prototype.append = function (...nodes) {
      const [frame] = nodes;
      if (!(frame instanceof HTMLIFrameElement)) return append.apply(this, nodes);
      held.push(() => append.apply(this, nodes));
      if (!globalThis.isLazy) return;
      frame.loading = 'lazy';
      this.style.display = 'block';
      this.style.minHeight = '400px';
    };
    globalThis.release = (count = Infinity) => held.splice(0, count).forEach((add) => add());
    globalThis.heldBack = () => held.length;
    let isRemoved = false;
    addEventListener('message', ({ data, source }) => {
      if (data !== 'remove-me' || isRemoved) return;
      isRemoved = true;
      [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source).remove();
    });
  }`;

/**
 * Has no frame hear from the page until `connect()`, and time stand still in them: however slow the
 * machine is, they start together.
 */
export const holdLines = `
  if (window === top) {
    const lines = [];
    const hold = (event) => {
      if (event.data?.type !== 'forge-bridge') return;
      event.stopImmediatePropagation();
      const { data, origin, source, ports } = event;
      lines.push(new MessageEvent('message', { data, origin, source, ports }));
    };
    addEventListener('message', hold, true);
    globalThis.connect = () => {
      removeEventListener('message', hold, true);
      lines.forEach((line) => dispatchEvent(line));
    };
  } else {
    const now = Date.now();
    globalThis.Date = class extends Date {
      constructor(...given) { super(...(given.length > 0 ? given : [now])); }
      static now() { return now; }
    };
  }`;

/** The seat that a frame shows to the others (static/shared/page-batch/seat.ts). */
export const seat = `globalThis[Symbol.for('confluops.page-batch.2.alarms.read')]`;

const shown = `(() => {
  const badge = document.querySelector('ops-alarm-badge');
  return badge && { state: badge.getAttribute('state'), alarmName: badge.getAttribute('alarm-name') };
})()`;

/** A badge in its frame. */
export interface TabBadge {
  readonly state: string;
  readonly alarmName: string | null;
}

/** A page of the local site whose frames start when the test says so. */
export class Tab {
  /** A page that is open already. */
  constructor(readonly page: DrivenPage) {}

  /** Opens the page; it holds all its frames back, and waits for nothing. */
  static async open(browser: TabBrowser, url: string, before = ''): Promise<Tab> {
    const page = await browser.open(`${holdFrames};${before}`);
    await page.goto(url);
    const tab = new Tab(page);
    await until(async () => ((await page.evaluate('heldBack()')) as number) > 0);
    return tab;
  }

  /** Lets so many frames go in one turn, or all that are left. */
  async release(count?: number): Promise<void> {
    await this.page.evaluate(`release(${count ?? ''})`);
  }

  /** Waits until the scripts of so many frames run, then lets them hear from the page in one turn. */
  async connect(count: number): Promise<void> {
    await until(async () => (await this.inFrames(`${seat} && 1`)).length === count);
    await this.page.evaluate('connect()');
  }

  /** What a script answers in each frame of the app, those left out that are on their way. */
  async inFrames<Result>(script: string): Promise<Result[]> {
    const frames = this.page.frames().filter((frame) => frame.url().includes('/alarm-badge/'));
    const results = frames.map((frame) => frame.evaluate(script).catch(() => undefined));
    return (await Promise.all(results)).filter((result) => result !== undefined) as Result[];
  }

  /** The badges that show an answer. */
  async badges(): Promise<TabBadge[]> {
    const badges = await this.inFrames<TabBadge | null>(shown);
    return badges.filter((badge) => badge !== null && badge.state !== 'loading') as TabBadge[];
  }

  /** Waits until so many badges show an answer, and answers all that do. */
  async settled(count: number): Promise<TabBadge[]> {
    let badges: TabBadge[] = [];
    await until(async () => {
      badges = await this.badges();
      return badges.length >= count;
    });
    return badges;
  }

  /** Takes the frame of the leader out of the page. */
  async removeLeader(): Promise<void> {
    await this.inFrames(`${seat}?.hub && parent.postMessage('remove-me', '*')`);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Polls until the condition holds; fails after a minute. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('What was waited for did not come.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
