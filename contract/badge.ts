/** Parameters of one badge macro, as the page keeps them. A macro never configured has none. */
export interface BadgeConfig {
  readonly connectionId: string;
  readonly alarmName: string;
  /** Shown in place of the alarm's name. */
  readonly label?: string;
}
