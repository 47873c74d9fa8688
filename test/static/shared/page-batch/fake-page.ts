import type { BatchedFunction } from '../../../../static/shared/page-batch/batched-function';
import { PageBatch } from '../../../../static/shared/page-batch/page-batch';
import { FakeClock, FakeVisibility } from '../../fake-time';

/** What a frame's context says unless a test says otherwise. */
export const someContext = {
  accountId: '712020:reader',
  cloudId: 'c3f935cd-da99-4668-a657-6e21e49b4678',
  environmentId: '12fc5028-b996-4a0f-9145-fc10538413de',
  extension: { content: { id: '1001' }, isEditing: false },
};

/** A question about one thing, told from others by its name. */
export interface Question {
  readonly name: string;
}

/** What is answered about it; `failed` says why there is no answer. */
export interface Answer {
  readonly about?: string;
  /** After how many milliseconds to ask again. */
  readonly again?: number;
  readonly failed?: string;
}

/** How long frames are waited for, in milliseconds. */
export const collectAtMost = 3_000;

/** One request that reached the backend. */
export interface Request {
  /** The frame whose bridge it came through. */
  readonly from: string;
  readonly names: readonly string[];
  readonly contentId: string | undefined;
  readonly mayLeaveOut: boolean | undefined;
}

/** A page with real frames in it, one clock and one backend. */
export class FakePage {
  readonly clock = new FakeClock();
  readonly visibility = new FakeVisibility();
  readonly requests: Request[] = [];
  readonly frames: FakeFrame[] = [];
  /** What the backend answers. */
  answer: (names: readonly string[]) => unknown = answerAll;

  /** Adds a frame that runs our script, in a context that differs in these fields. */
  async add(difference: object | null = {}, functionName = 'things.read'): Promise<FakeFrame> {
    const element = await this.addElement();
    const context = difference && { ...someContext, ...difference };
    const frame = new FakeFrame(this, element, context, functionName);
    this.frames.push(frame);
    return frame;
  }

  /** Adds so many frames, whose scripts have all started. */
  async addAll(count: number): Promise<FakeFrame[]> {
    return Promise.all(Array.from({ length: count }, () => this.add()));
  }

  /** Adds a frame of somebody else's, which no other can look into. */
  addForeign(): Promise<HTMLIFrameElement> {
    return this.addElement('allow-scripts');
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
  readonly batch: PageBatch<Question, Answer>;

  constructor(
    readonly page: FakePage,
    readonly element: HTMLIFrameElement,
    readonly context: unknown,
    functionName: string,
  ) {
    const { clock, visibility } = page;
    this.name = `frame ${page.frames.length}`;
    this.batch = new PageBatch(this.#batched(functionName), {
      clock,
      visibility,
      home: this.window,
    });
  }

  get window(): Window {
    return this.element.contentWindow!;
  }

  /** Reads its context, as a page does before it asks. */
  enter(): void {
    this.batch.enter(this.context);
  }

  /** Reads its context, then asks; frames that do so together have all read theirs by then. */
  async ask(...names: string[]): Promise<readonly Answer[]> {
    this.enter();
    await Promise.resolve();
    return this.batch.read(names.map((name) => ({ name })));
  }

  #batched(functionName: string): BatchedFunction<Question, Answer> {
    const { page, name: from, element } = this;
    return {
      name: functionName,
      questionsAtMost: 100,
      collectAtMost,
      patience: 10_000,
      send: (questions, contentId, mayLeaveOut) => {
        // The script of a removed frame runs no more; here it is the test's.
        if (!element.isConnected) return new Promise(() => undefined);
        const names = questions.map(({ name }) => name);
        page.requests.push({ from, names, contentId, mayLeaveOut });
        return Promise.resolve().then(() => page.answer(names));
      },
      isLeftOut: (answer) => answer === leftOut,
      parse: (value) => {
        const { about, failed, again } = Object(value) as Answer;
        if (typeof about === 'string') return { about, ...(again && { again }) };
        return typeof failed === 'string' ? { failed } : undefined;
      },
      failed: (failure) => ({ failed: failure }),
      isPassing: ({ failed }) => failed !== undefined,
      againAfter: ({ again }) => again,
    };
  }
}

/** What the backend says where it leaves a question out for now. */
export const leftOut = 'left out';

/** An answer about each name. */
export function answerAll(names: readonly string[]): unknown {
  return { ok: true, answers: about(...names) };
}

/** What a frame is told that asked about these. */
export function about(...names: string[]): readonly Answer[] {
  return names.map((name) => ({ about: name }));
}
