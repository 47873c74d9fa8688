import type { AlarmReference } from '../../contract/alarms';
import type { BadgeDisplay } from '../../contract/badge';

/** What the badge's page has to know of its frame's context. */
export interface BadgeContext {
  /** What to ask for; undefined where nothing was chosen, or nothing that the backend granted. */
  readonly reference?: AlarmReference | undefined;
  /** The name that stands in the page, granted or not. */
  readonly alarmName?: string | undefined;
  readonly display: BadgeDisplay;
  /** Whether the page around is being edited. */
  readonly editing: boolean;
  /** Id of the page or blog post around. */
  readonly contentId?: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value ? (value as Fields) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function parseDisplay({ label, showSince, showReason, size, link }: Fields): BadgeDisplay {
  const words = text(label)?.trim().slice(0, 255);
  return {
    ...(words && { label: words }),
    showSince: showSince !== false,
    showReason: showReason === true,
    size: size === 'large' ? size : 'medium',
    link: link !== false,
  };
}

/** Reads a reference; the first ones, which had no grant, stood beside the label. */
function parseReference(value: unknown): Pick<BadgeContext, 'reference' | 'alarmName'> {
  const { seal, connectionId, alarmName, grant } = fieldsOf(value);
  if (typeof seal === 'string' && seal) return { reference: { seal } };
  const [id, name, proof] = [connectionId, alarmName, grant].map(text);
  if (!id || !name) return {};
  if (!proof) return { alarmName: name };
  return { reference: { connectionId: id, alarmName: name, grant: proof }, alarmName: name };
}

/**
 * Reads the macro's parameters, which are content of the page: anything may stand in them, also what
 * an older or a newer version of the app wrote.
 */
export function parseContext(context: unknown): BadgeContext {
  const { config, isEditing, autoConvertLink, content } = fieldsOf(fieldsOf(context)['extension']);
  const parameters = fieldsOf(config);
  const base = {
    display: parseDisplay(parameters),
    editing: isEditing === true,
    contentId: text(fieldsOf(content)['id']),
  };
  const placed = parseReference(parameters['reference'] ?? parameters);
  const link = text(autoConvertLink);
  const isPasted = link && !placed.reference && !placed.alarmName;
  return { ...base, ...(isPasted ? { reference: { link } } : placed) };
}
