import { ModuleBackend } from './backend';
import { element } from './dom';
import type { FrameMessage } from './messages';
import type { Page } from './page';
import type { FrameData } from './page-data';
import { Peer } from './rpc';

/** A frame inside a modal: what its opener gave it, and the way out. */
export interface ModalView {
  /** Appears to the frame as `extension.modal`. */
  readonly context: unknown;
  close(payload: unknown): void;
}

/** One document of the app in its iframe, and the page's end of its bridge. */
export class AppFrame {
  readonly element: HTMLIFrameElement;
  readonly backend: ModuleBackend;
  /** Callbacks for when the view is closed, beside the opener's own. */
  readonly onClose: (() => unknown)[] = [];
  #peer: Peer | undefined;
  #themed = false;
  readonly #leave: (() => void)[] = [];

  constructor(
    readonly page: Page,
    readonly data: FrameData,
    readonly modal?: ModalView,
  ) {
    this.backend = new ModuleBackend(data);
    this.element = element('iframe', {
      src: page.data.documents[data.resource] ?? 'about:blank',
      title: data.title,
      allow: 'camera; clipboard-write; display-capture; fullscreen; microphone',
    });
    // developer.atlassian.com/platform/forge/custom-ui/iframe/
    this.element.sandbox.value =
      'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
    this.element.dataset['layout'] = modal ? 'modal' : data.layout;
  }

  /** What `view.getContext()` answers. */
  get context(): Readonly<Record<string, unknown>> {
    const { data, page, modal } = this;
    return {
      ...page.data.context,
      localId: data.localId,
      moduleKey: data.moduleKey,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      theme: page.theme.context,
      surfaceColor: getComputedStyle(document.body).backgroundColor,
      extension: modal ? { ...data.extension, modal: modal.context } : data.extension,
    };
  }

  /** Takes a message whose source and origin were found to be this frame's. */
  receive({ data, ports }: MessageEvent<FrameMessage>): void {
    if (data.type === 'forge-size') this.#resize(data);
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
    const off = this.page.events.on(event, listener);
    this.#leave.push(off);
    return off;
  }

  dispose(): void {
    this.#peer?.close();
    for (const off of this.#leave) off();
    this.page.frames.delete(this);
    this.element.remove();
  }

  /** Again when the frame's document reloads: the line of the old one is dead. */
  #connect(port: MessagePort): void {
    this.#peer?.close();
    this.#themed = false;
    this.#peer = new Peer(port, (command, payload) => this.page.run(this, command, payload));
  }

  #resize({ width, height }: { width: number; height: number }): void {
    if (this.modal) return;
    this.element.style.setProperty('block-size', `${height}px`);
    if (this.data.layout === 'inline') this.element.style.setProperty('inline-size', `${width}px`);
    this.element.dataset['sized'] = '';
  }
}
