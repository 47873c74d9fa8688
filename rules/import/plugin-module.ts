import type { BadEntry, FoundMacro } from './found';
import type { RawParameter } from './parameter-lines';
import { toFound } from './raw-macro';
import { childOf, childText, type XmlElement } from './xml-reader';

/**
 * The macro of a module in a plugin's descriptor:
 * https://developer.atlassian.com/server/confluence/user-macro-module/. Its parameters are declared as
 * in https://developer.atlassian.com/server/confluence/including-information-in-your-macro-for-the-macro-browser/.
 */
export function moduleMacro(element: XmlElement, source: string): FoundMacro | BadEntry {
  const attribute = (name: string): string | undefined => element.attributes.get(name);
  const parameters = childOf(element, 'parameters')?.children ?? [];
  return toFound(
    {
      name: attribute('name') ?? attribute('key'),
      description: childText(element, 'description')?.trim(),
      categories: namesIn(element, 'category'),
      icon: attribute('icon'),
      documentation: attribute('documentation-url'),
      hasBody: isTrue(attribute('hasBody')) ?? false,
      bodyType: attribute('bodyType') ?? 'raw',
      hidden: isTrue(attribute('hidden')),
      outputType: attribute('outputType'),
      // Data Center takes the blanks around it away.
      template: childText(element, 'template')?.trim(),
      parameters: parameters.filter(({ name }) => name === 'parameter').map(parameterOf),
    },
    source,
  );
}

function parameterOf(element: XmlElement): RawParameter {
  const attribute = (name: string): string | undefined => element.attributes.get(name);
  const options = element.children.filter(({ name }) => name === 'option');
  return {
    name: attribute('name') ?? '',
    type: attribute('type'),
    required: isTrue(attribute('required')),
    multiple: isTrue(attribute('multiple')),
    hidden: isTrue(attribute('hidden')),
    default: attribute('default'),
    enumValues: namesIn(element, 'value'),
    aliases: namesIn(element, 'alias'),
    options: options.map((option) => [
      option.attributes.get('key') ?? '',
      option.attributes.get('value') ?? '',
    ]),
  };
}

function namesIn(element: XmlElement, kind: string): readonly string[] {
  return element.children
    .filter(({ name }) => name === kind)
    .flatMap(({ attributes }) => attributes.get('name') ?? []);
}

function isTrue(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text.trim().toLowerCase() === 'true';
}
