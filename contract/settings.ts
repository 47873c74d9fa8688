import type { StsRegion } from './regions';

/** The app's settings. Later capabilities add fields; each has a safe default. */
export interface Settings {
  /** Whether badges link to the AWS console. */
  readonly consoleLinks: boolean;
  /** Where AWS STS is asked for credentials; its stand-in is asked when it cannot answer. */
  readonly stsRegion: StsRegion;
  /** After how many seconds the badges of an open page are read again; within `refreshLimits`. */
  readonly refreshSeconds: number;
  /** Whether a new badge hides its alarm's name and account from readers, unless its editor decides otherwise. */
  readonly namesHidden: boolean;
  /**
   * Names of the groups whose members may insert user macros, beside administrators; everybody who may
   * edit a page where there are none.
   */
  readonly macroGroups: readonly string[];
}

/**
 * In seconds. Each read costs invocations and calls of AWS, and a state that is three minutes old is
 * doubted.
 */
export const refreshLimits = { least: 30, most: 120 } as const;

/** A version of the settings. Who saved it is not stored. */
export interface SettingsVersion {
  /** From 1; version 0 is the defaults, which nobody saved. */
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly settings: Settings;
}
