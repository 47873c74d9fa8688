/** What a frame's scripts tell the page around it, window to window. */
export type FrameMessage =
  /** Comes with the frame's end of a message channel. */
  | { readonly type: 'forge-bridge' }
  /** What the frame's content needs, in CSS pixels, whenever that changes. */
  | {
      readonly type: 'forge-size';
      readonly width: number;
      readonly height: number;
    }
  /** What no page of the app does. */
  | { readonly type: 'forge-stray'; readonly stray: Stray; readonly what: string };

/** Lists of the site's reports that frames add to. */
export type Stray = 'scripts' | 'requests' | 'styles';

/** The theme as the page hands it to a frame that asked for theming. */
export interface ThemeMessage {
  readonly mode: 'light' | 'dark';
  /** Value of `data-theme`. */
  readonly state: string;
}
