import type { ThemeMessage } from './frame-messages';

/** The page's colour mode, which the visitor switches and frames follow. */
export class Theme {
  readonly #root = document.documentElement;

  /** @param onChange - Called after each switch. */
  constructor(
    private readonly state: string,
    private readonly onChange: () => void,
  ) {}

  get mode(): 'light' | 'dark' {
    return this.#root.dataset['colorMode'] === 'dark' ? 'dark' : 'light';
  }

  get message(): ThemeMessage {
    return { mode: this.mode, state: this.state };
  }

  /** The `theme` of a frame's context, as @atlaskit/tokens describes a state. */
  get context(): Readonly<Record<string, string>> {
    return Object.fromEntries([
      ['colorMode', this.mode],
      ...this.state.split(' ').map((part) => part.split(':')),
    ]) as Record<string, string>;
  }

  /** Changes the page, the address and all links of the page, without loading anything. */
  toggle(): void {
    this.#root.dataset['colorMode'] = this.mode === 'dark' ? 'light' : 'dark';
    history.replaceState(null, '', this.#addressed(location.href));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')) {
      link.href = this.#addressed(link.href);
    }
    this.onChange();
  }

  #addressed(href: string): string {
    const url = new URL(href);
    if (this.mode === 'dark') url.searchParams.set('theme', 'dark');
    else url.searchParams.delete('theme');
    return url.href;
  }
}
