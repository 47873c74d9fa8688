import { nodesOf } from '../host-objects/nodes';
import type { Expression, Template } from '../velocity/ast';
import type { Found } from './finding';

/** What a template does that the language refuses here, or that a report cannot look into. */
export function findLanguage(template: Template): readonly Found[] {
  return [...nodesOf(template)].flatMap(({ node, string }): readonly Found[] => {
    const position = string ?? node.position;
    switch (node.kind) {
      case 'parse':
      case 'include':
        return [{ code: 'inclusion', position, subject: `#${node.kind}` }];
      case 'evaluate':
        return isPlain(node.argument)
          ? []
          : [{ code: 'evaluation', position, subject: '#evaluate' }];
      default:
        return [];
    }
  });
}

function isPlain(expression: Expression): boolean {
  return expression.kind === 'string' && expression.parts === undefined;
}
