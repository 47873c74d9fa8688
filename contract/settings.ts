import type { StsRegion } from './regions';

/** The app's settings. Later capabilities add fields; each has a safe default. */
export interface Settings {
  /** Whether badges link to the AWS console. */
  readonly consoleLinks: boolean;
  /** Where AWS STS is asked for credentials; its stand-in is asked when it cannot answer. */
  readonly stsRegion: StsRegion;
}
