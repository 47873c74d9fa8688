import { events, router, showFlag, view } from '@forge/bridge';

/** A message that Confluence shows at the edge of its window. */
export interface HostFlag {
  /** A flag replaces the one with its id. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** A success goes away by itself; everything else stays until somebody closes it. */
  readonly type?: 'success' | 'info' | 'warning';
  readonly actions?: readonly HostAction[];
}

/** A button on a flag. */
export interface HostAction {
  readonly text: string;
  readonly onClick: () => void;
}

/** What a page needs of the Confluence around its frame, beside its gateway; in tests a plain object. */
export interface Host {
  /** The frame's context. What is in it comes from the page's content: parse it. */
  context(): Promise<unknown>;
  /** Calls back whenever the macro's parameters were changed. */
  onConfigChange(callback: () => void): void;
  /** Opens an address in a new tab; rejects when the reader declines. */
  open(url: string): Promise<void>;
  flag(flag: HostFlag): void;
  /** Resolves when the frame has the theme's tokens, or will have none: then it shows fallbacks. */
  theme(): Promise<void>;
  /** Tells a page export that the frame shows what it has to show. */
  ready(): Promise<void>;
}

/** Lets Confluence put its theme's tokens into the frame. */
export async function enableTheme(): Promise<void> {
  await view.theme.enable().catch(() => undefined);
}

/** The Confluence that Forge's bridge leads to. */
export const bridgeHost: Host = {
  context: () => view.getContext(),
  onConfigChange: (callback) => void events.on('FORGE_CORE_MACRO_CONFIG_CHANGED', callback),
  open: (url) => router.open(url),
  flag: ({ type = 'info', actions = [], ...flag }) =>
    void showFlag({ ...flag, actions: [...actions], type, isAutoDismiss: type === 'success' }),
  theme: enableTheme,
  ready: () => view.emitReadyEvent(),
};
