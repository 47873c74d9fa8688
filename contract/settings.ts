/** The app's settings. Later capabilities add fields; each has a safe default. */
export interface Settings {
  /** Whether badges link to the AWS console. */
  readonly consoleLinks: boolean;
}
