import { Attributes, type Problem } from './attributes';
import { parameterTypes, type Parameter, type ParameterType } from './parameter';

/** What a reference can spell behind `$param`: velocity's identifiers. */
const readableName = /^[A-Za-z0-9_-]+$/;

/**
 * Reads what follows `## @param`: a name, a colon, and attributes with bars between them. A bar in
 * the colon's place and a bare name are as good, as they are in Data Center.
 */
export function parseParameterLine(text: string): {
  parameter: Parameter | undefined;
  problems: readonly Problem[];
} {
  const { name, rest, problems } = splitName(text.trim());
  if (name === '') {
    return {
      parameter: undefined,
      problems: [{ code: 'param-without-name', subject: text.trim() }],
    };
  }
  const attributes = new Attributes(rest);
  const parameter = toParameter(name, attributes);
  problems.push(...attributes.problems);
  if (!readableName.test(name)) problems.push({ code: 'param-name-unreadable', subject: name });
  return { parameter, problems };
}

function splitName(text: string): { name: string; rest: string; problems: Problem[] } {
  const end = text.search(/[:|]/);
  const head = (end === -1 ? text : text.slice(0, end)).trim();
  const isSeparated = !head.includes('=');
  if (isSeparated && end !== -1) {
    const separator = text.charAt(end);
    const problems: Problem[] =
      separator === ':' ? [] : [{ code: 'param-separator', subject: head }];
    return { name: head, rest: text.slice(end + 1), problems };
  }
  // No separator, or one that belongs to an attribute already: the first word is the name.
  const name = /^[^\s=]*/.exec(text)?.[0] ?? '';
  const rest = text.slice(name.length).trim();
  return {
    name,
    rest,
    problems: rest.includes('=') ? [{ code: 'param-separator', subject: name }] : [],
  };
}

function toParameter(name: string, attributes: Attributes): Parameter {
  const type = typeOf(attributes);
  const enumValues = attributes.list('enumValues');
  const preset = attributes.text('default');
  if (type === 'enum' && enumValues.length === 0) {
    attributes.problems.push({ code: 'enum-without-values', subject: name });
  } else if (type === 'enum' && preset !== undefined && !enumValues.includes(preset)) {
    attributes.problems.push({ code: 'default-not-a-choice', subject: preset });
  }
  return {
    name,
    title: attributes.text('title') ?? name,
    type,
    description: attributes.text('desc') ?? '',
    required: attributes.flag('required'),
    multiple: attributes.flag('multiple'),
    default: preset,
    enumValues,
    aliases: attributes.list('aliases'),
    hidden: attributes.flag('hidden'),
    options: attributes.options(),
  };
}

function typeOf(attributes: Attributes): ParameterType {
  const spelled = attributes.text('type') ?? 'string';
  const letters = (type: string): string => type.toLowerCase().replace(/[\s_-]/g, '');
  const type = parameterTypes.find((known) => letters(known) === letters(spelled));
  if (type === undefined) attributes.problems.push({ code: 'type-unknown', subject: spelled });
  else if (type !== spelled.toLowerCase()) {
    attributes.problems.push({ code: 'type-spelling', subject: spelled });
  }
  return type ?? 'string';
}
