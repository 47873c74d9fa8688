import type { PlacedReference } from './alarms';

/** Sizes of a badge: that of the text around it, or that of a heading. */
export const badgeSizes = ['medium', 'large'] as const;
export type BadgeSize = (typeof badgeSizes)[number];

/** How a badge shows its alarm. What is left out has its default. */
export interface BadgeDisplay {
  /** Shown in place of the alarm's name, which a sealed reference does not give. */
  readonly label?: string;
  /** Whether the badge says for how long; so it does by default. */
  readonly showSince?: boolean;
  /** Whether CloudWatch's reason stands beside the state; by default it does not. */
  readonly showReason?: boolean;
  /** `medium` by default. */
  readonly size?: BadgeSize;
  /** Whether the badge links to the AWS console; so it does by default, where settings allow it. */
  readonly link?: boolean;
}

/**
 * Parameters of one badge macro, as the page keeps them. A macro never configured has none, and one
 * that came of a pasted link has none until somebody opens its dialog.
 */
export interface BadgeConfig extends BadgeDisplay {
  readonly reference: PlacedReference;
}
