import { messages } from '../../../../../components/internal/message';

/** The words of a macro's page around its tabs. */
export const message = messages({
  back: 'All user macros',
  tabs: 'What there is to see and to do',
  'tab.edit': 'Edit',
  'tab.versions': 'Versions',
  'tab.access': 'Access and names',
  'tab.uses': 'Where it is used',
  'state.draft': 'Never published',
  'state.version': 'Version {version}, saved on {date}',
  'state.disabled': 'Disabled',
  'state.has-draft': 'Has a draft that is not published',
  'gone.heading': 'This macro is no longer there',
  gone: 'It was deleted, here or by another administrator.',
});
