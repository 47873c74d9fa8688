/** A parameter that is declared beside a template, in a plugin's module or an inventory. */
export interface RawParameter {
  readonly name: string;
  readonly title?: string | undefined;
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly required?: boolean | undefined;
  readonly multiple?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly default?: string | undefined;
  readonly enumValues?: readonly string[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  /** Such as `spaceKey`. */
  readonly options?: readonly (readonly [string, string])[] | undefined;
}

/**
 * Lines for the top of a template that declare parameters as it would itself; empty where it declares
 * its own, which then count, or there are none.
 */
export function parameterLines(template: string, parameters: readonly RawParameter[]): string {
  if (/^\s*##+\s*@(?:no)?params?\b/m.test(template)) return '';
  return parameters
    .filter(({ name }) => name.trim() !== '')
    .map((parameter) => `## @param ${inLine(parameter.name)}${attributesOf(parameter)}\n`)
    .join('');
}

function attributesOf(parameter: RawParameter): string {
  const flag = (isSet: boolean | undefined): string | undefined => (isSet ? 'true' : undefined);
  const attributes: readonly (readonly [string, string | undefined])[] = [
    ['title', parameter.title],
    ['type', parameter.type],
    ['desc', parameter.description],
    ['required', flag(parameter.required)],
    ['multiple', flag(parameter.multiple)],
    ['hidden', flag(parameter.hidden)],
    ['enumValues', parameter.enumValues?.join(',')],
    ['aliases', parameter.aliases?.join(',')],
    ['default', parameter.default],
    ...(parameter.options ?? []),
  ];
  const said = attributes.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${inLine(name)}=${inLine(value)}`],
  );
  return said.length === 0 ? '' : `:${said.join('|')}`;
}

/** Without line breaks, and bars, which would begin another attribute. */
function inLine(text: string): string {
  return text
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll('|', '/')
    .trim();
}
