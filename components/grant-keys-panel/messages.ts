import { messages } from '../internal/message';

/** The words of the panel of grant keys. */
export const message = messages({
  heading: 'Grant keys',
  about:
    'A grant says that somebody who may do so placed an alarm on a page: without one, a badge shows nothing. ConfluOps makes grants with a key of its own, which nobody ever sees.',
  none: 'No alarm has been placed yet. The first key is made with the first one.',
  caption: 'Keys that grants are made with, the newest first',
  'column.key': 'Key',
  'column.made': 'Made',
  'column.state': 'State',
  'column.action': 'Action',
  'state.newest': 'Makes new grants',
  'state.counting': 'Its grants still count',
  'state.retired': 'Retired on {date}',

  rotate: 'Make a new key',
  'rotate.hint':
    'New grants are made with it then; those of the keys before it go on counting until you retire their key.',
  rotating: 'Making a key…',
  retire: 'Retire',
  'retire-key': 'Retire key {key}',
  'retire.heading': 'Retire key {key}?',
  'retire.badges':
    'Badges that were placed with this key, which was made on {date}, stop showing their alarms at once, on all pages. Each says that it has to be edited once: somebody opens its settings, chooses the alarm again, and publishes the page.',
  'retire.why':
    'That cannot be taken back. It is for the case that a key may have become known, or that no page needs it any more.',
  'retire.confirm': 'Retire key',
  cancel: 'Cancel',

  'code.conflict':
    'This key makes new grants, so it cannot be retired before there is a newer one.',
  'code.not-found': 'There is no such key any more. These are the keys as they are now.',
  'code.forbidden': 'You are no longer an administrator of Confluence.',
  'code.other': 'That did not work, and nothing was changed. Try again in a moment.',
});
