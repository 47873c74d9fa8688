import type { HeaderWarningCode } from '../definition/parameter';
import type { Message } from './message';

const declaration = 'runs';

/** The words of what a template's header has that is tolerated or left out. */
export const headerMessages: Readonly<Record<HeaderWarningCode, Message>> = {
  'param-without-name': {
    verdict: declaration,
    what: 'This @param line names no parameter. It is ignored.',
    suggestion: 'Write the name after @param: ## @param Name:title=…',
  },
  'param-name-unreadable': {
    verdict: 'runs-with-changes',
    what: 'The parameter "{subject}" has characters in its name that cannot follow $param in a template.',
    suggestion: 'Use only letters, digits, _ and -. Pages that set it must be edited once.',
  },
  'param-declared-twice': {
    verdict: declaration,
    what: 'The parameter {subject} is declared twice. The first line counts.',
    suggestion: 'Remove one of the two lines.',
  },
  'param-separator': {
    verdict: declaration,
    what: 'No colon follows the name {subject}. The line is read as if one did.',
    suggestion: 'Put a colon between the name and title=…',
  },
  'param-text-ignored': {
    verdict: declaration,
    what: '"{subject}" is not an attribute. It is ignored.',
    suggestion: 'Write attributes as name=value, with a | between them and no | inside them.',
  },
  'attribute-unknown': {
    verdict: declaration,
    what: 'There is no attribute {subject}. It is ignored.',
    suggestion: 'Check its spelling.',
  },
  'attribute-spelling': {
    verdict: declaration,
    what: 'The attribute {subject} is usually spelled differently. It is recognised all the same.',
    suggestion:
      'Use one of these: title, type, desc, required, multiple, default, enumValues, aliases, hidden.',
  },
  'attribute-twice': {
    verdict: declaration,
    what: 'The attribute {subject} appears twice in this line. The last one counts.',
    suggestion: 'Remove the other one.',
  },
  'not-a-boolean': {
    verdict: declaration,
    what: '"{subject}" is neither true nor false. It counts as false, as in Data Center.',
    suggestion: 'Write true or false.',
  },
  'type-unknown': {
    verdict: declaration,
    what: 'There is no type "{subject}". Editors get a field for text.',
    suggestion: 'Use one of the types that the documentation lists.',
  },
  'type-spelling': {
    verdict: declaration,
    what: 'The type "{subject}" is usually spelled differently. It is recognised all the same.',
    suggestion: 'Write it in lower case, as the documentation does.',
  },
  'enum-without-values': {
    verdict: 'runs-with-changes',
    what: 'The parameter {subject} has nothing to choose from.',
    suggestion: 'Add the choices: |enumValues=A,B,C',
  },
  'default-not-a-choice': {
    verdict: declaration,
    what: 'The default "{subject}" is not one of the choices. It applies until an editor chooses.',
    suggestion: 'Add it to enumValues, or change the default.',
  },
  'noparams-with-params': {
    verdict: declaration,
    what: 'The template says @noparams and declares parameters. The parameters count.',
    suggestion: 'Remove the line with @noparams.',
  },
  'declaration-unreadable': {
    verdict: declaration,
    what: '"{subject}" looks like a declaration but is not one. It is ignored.',
    suggestion: 'Write ## @param Name:… or ## @noparams at the beginning of the line.',
  },
};
