import {
  mostBoards,
  mostNames,
  mostSources,
  type BoardReference,
  type BoardSource,
  type UngrantedSource,
} from '../../contract/board';
import { parseAlarmName } from '../../rules/alarm-name';
import { fieldsOf } from '../../rules/fields';
import { longestGrant, parseConnectionId, parseText } from './parse';

/**
 * The boards of one request; none where the value is left out. Undefined where one does not parse: a
 * page reads its macros' parameters before it sends them.
 */
export function parseBoards(value: unknown): readonly BoardReference[] | undefined {
  if (value === undefined) return [];
  return listOf(value, mostBoards, parseBoard);
}

function parseBoard(value: unknown): BoardReference | undefined {
  const sources = listOf(fieldsOf(value)['sources'], mostSources, parseSource);
  return sources && { sources };
}

function parseSource(value: unknown): BoardSource | undefined {
  const source = parseUngrantedSource(value);
  const grant = parseText(fieldsOf(value)['grant'], longestGrant);
  return source === undefined || grant === undefined ? undefined : { ...source, grant };
}

/** A source of a board, as somebody asks to have it granted; undefined when it does not parse. */
export function parseUngrantedSource(value: unknown): UngrantedSource | undefined {
  const fields = fieldsOf(value);
  const connectionId = parseConnectionId(fields['connectionId']);
  if (connectionId === undefined) return undefined;
  switch (fields['kind']) {
    case 'names': {
      const alarmNames = listOf(fields['alarmNames'], mostNames, parseAlarmName);
      return alarmNames && { kind: 'names', connectionId, alarmNames };
    }
    case 'prefix': {
      const prefix = fields['prefix'] === '' ? '' : parseAlarmName(fields['prefix']);
      return prefix === undefined ? undefined : { kind: 'prefix', connectionId, prefix };
    }
    case 'children': {
      const alarmName = parseAlarmName(fields['alarmName']);
      return alarmName === undefined ? undefined : { kind: 'children', connectionId, alarmName };
    }
    default:
      return undefined;
  }
}

/** A list of 1 to so many items that all parse. */
function listOf<Item>(
  value: unknown,
  most: number,
  parse: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value) || value.length < 1 || value.length > most) return undefined;
  const items = value.map(parse).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
}
