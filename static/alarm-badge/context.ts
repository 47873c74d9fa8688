import type { BadgeConfig } from '../../contract/badge';

/** What the badge's page has to know of its frame's context. */
export interface BadgeContext {
  /** Undefined where no alarm was chosen, or what stands in the page is no choice of one. */
  readonly config: BadgeConfig | undefined;
  /** Whether the page around is being edited. */
  readonly editing: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parseConfig(value: unknown): BadgeConfig | undefined {
  const { connectionId, alarmName, label } = fieldsOf(value);
  if (typeof connectionId !== 'string' || !uuid.test(connectionId)) return undefined;
  if (typeof alarmName !== 'string' || alarmName.length < 1 || alarmName.length > 255) {
    return undefined;
  }
  const words = typeof label === 'string' ? label.trim().slice(0, 255) : '';
  return words ? { connectionId, alarmName, label: words } : { connectionId, alarmName };
}

/** Reads the macro's parameters, which are content of the page: anything may stand in them. */
export function parseContext(context: unknown): BadgeContext {
  const extension = fieldsOf(fieldsOf(context)['extension']);
  return { config: parseConfig(extension['config']), editing: extension['isEditing'] === true };
}
