import { ModuleBackend, reportStray } from './backend';
import { element } from './dom';
import { EventBus } from './event-bus';
import type { FrameMessage } from './frame-messages';
import type { Page } from './page';
import type { FrameData } from './page-data';
import { Peer } from './rpc';

type FrameSize = Extract<FrameMessage, { readonly type: 'forge-size' }>;

/** A frame inside a dialog: what its opener gave it, and the ways out. */
export interface DialogView {
  /** What the module's part of the context has besides. */
  readonly extension: Readonly<Record<string, unknown>>;
  close(payload: unknown): void;
  /** Takes what the view filled in; throws an error with a `code` that the frame is told. */
  readonly submit?: (payload: unknown) => void;
}

/** One document of the app in its iframe, and the page's end of its bridge. */
export class AppFrame {
  readonly element: HTMLIFrameElement;
  /** Callbacks for when the view is closed, beside the opener's own. */
  readonly onClose: (() => unknown)[] = [];
  #peer: Peer | undefined;
  #themed = false;
  #data: FrameData;
  #backend: ModuleBackend;
  /** Events for this frame alone. */
  readonly #own = new EventBus();
  readonly #leave: (() => void)[] = [];

  constructor(
    readonly page: Page,
    data: FrameData,
    readonly dialog?: DialogView,
  ) {
    this.#data = data;
    this.#backend = new ModuleBackend(data);
    this.element = element('iframe', {
      src: page.data.documents[data.resource] ?? 'about:blank',
      title: data.title,
      allow: 'camera; clipboard-write; display-capture; fullscreen; microphone',
    });
    // developer.atlassian.com/platform/forge/custom-ui/iframe/
    this.element.sandbox.value =
      'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
    this.element.dataset['layout'] = dialog ? 'modal' : data.layout;
    if (data.viewportSize !== undefined) this.element.dataset['viewport'] = data.viewportSize;
  }

  get data(): FrameData {
    return this.#data;
  }

  /** The resolvers of the frame's module. */
  get backend(): ModuleBackend {
    return this.#backend;
  }

  /** What `view.getContext()` answers. */
  get context(): Readonly<Record<string, unknown>> {
    const { data, page, dialog } = this;
    return {
      ...page.data.context,
      localId: data.context.localId,
      moduleKey: data.moduleKey,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      theme: page.theme.context,
      surfaceColor: getComputedStyle(document.body).backgroundColor,
      extension: { ...data.context.extension, ...dialog?.extension },
    };
  }

  /** Takes a message whose source and origin were found to be this frame's. */
  receive({ data, ports }: MessageEvent<FrameMessage>): void {
    if (data.type === 'forge-stray') reportStray(data.stray, data.what);
    else if (data.type === 'forge-size') this.#resize(data);
    else if (ports[0]) this.#connect(ports[0]);
  }

  /** From now on the frame has the platform's tokens in the page's colour mode. */
  async enableTheming(): Promise<void> {
    this.#themed = true;
    await this.applyTheme();
  }

  /** Tells a themed frame the colour mode, and the browser that both sides have the same one. */
  async applyTheme(): Promise<void> {
    if (!this.#themed) return;
    await this.#peer?.request('applyTheme', this.page.theme.message);
    this.element.dataset['themed'] = '';
  }

  /** Listens until the frame goes away; answers what ends it before. */
  on(event: string, listener: (payload: unknown) => unknown): () => void {
    const offs = [this.page.events.on(event, listener), this.#own.on(event, listener)];
    this.#leave.push(...offs);
    return () => {
      for (const off of offs) off();
    };
  }

  /** The macro has new parameters: the frame is told, and reads its context anew. */
  configured(data: FrameData): void {
    this.#data = data;
    this.#backend = new ModuleBackend(data);
    this.#own.emit('FORGE_CORE_MACRO_CONFIG_CHANGED', data.context.extension['config']);
  }

  dispose(): void {
    this.#peer?.close();
    for (const off of this.#leave) off();
    this.page.frames.delete(this);
    this.element.remove();
  }

  /** Runs again when the frame's document reloads, because the old document's port is dead. */
  #connect(port: MessagePort): void {
    this.#peer?.close();
    this.#themed = false;
    this.#peer = new Peer(port, (command, payload) => this.page.run(this, command, payload));
  }

  /**
   * Frames in text keep the first size that is not empty: by the documentation they do not follow
   * their content, and it does not say when their size is taken. It cannot be before there is
   * content, since apps that fill an empty document once it has loaded, as those of React do, are
   * told by others to be as wide as theirs when their body is `fit-content`. `framesGrow` opens a
   * page whose frames follow after all, as frames of blocks do.
   */
  #resize({ width, height }: FrameSize): void {
    if (this.dialog) return;
    const isInline = this.data.layout === 'inline';
    if (isInline && width * height === 0) return;
    if (isInline && 'sized' in this.element.dataset && !this.page.data.framesGrow) return;
    if (!isInline && this.data.viewportSize !== undefined) return;
    this.element.style.setProperty('block-size', `${height}px`);
    if (isInline) this.element.style.setProperty('inline-size', `${width}px`);
    this.element.dataset['sized'] = '';
  }
}
