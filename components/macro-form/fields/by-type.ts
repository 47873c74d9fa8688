import type { MacroParameterType } from '../../../contract/macros';
import { colorField, dateField } from './aided';
import { alarmField } from './alarm';
import { booleanField } from './boolean';
import { enumField } from './enum';
import type { RenderField } from './field';
import { picked } from './picked';
import { textField } from './text';

/** The field of each type of parameter. */
export const fieldByType: Readonly<Record<MacroParameterType, RenderField>> = {
  string: textField,
  int: textField,
  percentage: textField,
  relativedate: textField,
  url: textField,
  boolean: booleanField,
  enum: enumField,
  color: colorField,
  date: dateField,
  'confluence-content': picked('content'),
  attachment: picked('attachment'),
  spacekey: picked('space'),
  username: picked('user'),
  group: picked('group'),
  label: picked('label'),
  alarm: alarmField,
};
