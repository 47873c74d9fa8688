import { nodesOf } from '../host-objects/nodes';
import type { Call, Expression, Position, Template } from '../velocity/ast';
import { bareWordProblem } from '../velocity/errors';
import type { Found } from './finding';

/** What a template does that the language refuses here, or that a report cannot look into. */
export function findLanguage(template: Template): readonly Found[] {
  const macros = new Set(template.macros.map(({ name }) => name));
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
      case 'unsound':
        return [{ code: 'syntax', position, subject: node.message }];
      case 'call':
        return macros.has(node.name) ? wordsIn(node, string) : [];
      default:
        return [];
    }
  });
}

/** Bare words that a macro is called with: an error once the call is rendered. */
function wordsIn(call: Call, string: Position | undefined): readonly Found[] {
  return call.arguments.flatMap((argument): readonly Found[] => {
    if (argument.kind !== 'word') return [];
    const subject = bareWordProblem(call.name, argument.word);
    return [{ code: 'syntax', position: string ?? argument.position, subject }];
  });
}

function isPlain(expression: Expression): boolean {
  return expression.kind === 'string' && expression.parts === undefined;
}
