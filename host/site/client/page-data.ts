/** What the server tells the scripts of a page, in a JSON script element of this id. */
export const pageDataId = 'page-data';

/** Everything that the page's scripts need to run the app's frames. */
export interface PageData {
  readonly siteUrl: string;
  readonly framesUrl: string;
  /** Addresses of the app's documents by `resource` or `resource/entry`. */
  readonly documents: Readonly<Record<string, string>>;
  /** Value of `data-theme` while the app uses the platform's tokens. */
  readonly themeState: string;
  /** The part of the context that all frames of the page share. */
  readonly context: SharedContext;
  readonly frames: readonly FrameData[];
}

/** Fields of the platform's FullContext (@forge/bridge, types.d.ts) that do not differ by frame. */
export interface SharedContext {
  /** Absent for anonymous people. */
  readonly accountId?: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT';
  readonly locale: string;
  readonly siteUrl: string;
  readonly permissions: Readonly<Record<string, unknown>>;
}

/** One module of the app on the page. */
export interface FrameData {
  readonly localId: string;
  readonly moduleKey: string;
  /** Accessible name of the frame. */
  readonly title: string;
  /** Key in `documents`. */
  readonly resource: string;
  readonly layout: 'inline' | 'block';
  readonly extension: Readonly<Record<string, unknown>>;
  /** Vouches for user, module, macro and page; never given to the frame. */
  readonly token: string;
}
