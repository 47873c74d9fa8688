import { messages } from '../../../../../../components/internal/message';

/** The words of the tab with who may use and see a macro, and its names. */
export const message = messages({
  access: 'Access',
  'access.about':
    'Changes here reach pages at once; the macro’s history shows them, and a draft stays as it is.',
  names: 'Names',
  name: 'Pages name this macro {name}.',
  rename: 'Rename',
  'former-names': 'Former names',
  'former-names.about':
    'Pages that were saved under one of these names go on showing the macro, and no other macro can take the name. Forget a name only when no page uses it any more.',
  'former-names.none': 'This macro never had another name.',
  forget: 'Forget',
  'forget.one': 'Forget the name {name}',
  'forget.heading': 'Forget the name {name}?',
  'forget.question':
    'Pages that still use this name say from then on that there is no such macro. Any macro can take the name.',
  'forget.confirm': 'Forget',
  cancel: 'Cancel',
  'said.renamed': 'The macro is called {name} from now on.',
  'said.forgotten': 'The name {name} is forgotten.',
});
