import { messages } from '../internal/message';

/** The words of the panel of grant keys. */
export const message = messages({
  heading: 'Grant keys',
  about:
    'A grant proves that whoever placed an alarm on a page was allowed to; without one, a badge shows nothing. ConfluOps makes grants with a key of its own, which nobody ever sees.',
  none: 'No alarm has been placed yet. ConfluOps makes the first key when the first alarm is placed.',
  caption: 'Keys that grants are made with, newest first',
  'column.key': 'Key',
  'column.made': 'Made',
  'column.state': 'State',
  'column.action': 'Action',
  'state.newest': 'Makes new grants',
  'state.counting': 'Its grants are still valid',
  'state.retired': 'Retired on {date}',

  rotate: 'Make a new key',
  'rotate.hint':
    'New grants are then made with it. Grants made with earlier keys stay valid until you retire those keys.',
  rotating: 'Making a key…',
  retire: 'Retire',
  'retire-key': 'Retire key {key}',
  'retire.heading': 'Retire key {key}?',
  'retire.badges':
    'Badges that were placed with this key, which was made on {date}, immediately stop showing their alarms, on all pages. Each asks to be edited once: somebody has to open its settings, choose the alarm again, and publish the page.',
  'retire.why':
    'This cannot be undone. Retire a key if it may have become known, or if no page needs it any more.',
  'retire.confirm': 'Retire key',
  cancel: 'Cancel',

  'code.conflict': 'This key makes new grants, so it cannot be retired until there is a newer one.',
  'code.not-found': 'This key no longer exists. The list shows the keys that do.',
  'code.forbidden': 'You are no longer a Confluence administrator.',
  'code.other': 'The grant keys could not be changed. Try again in a moment.',
});
