import { messages } from '../../../../../components/internal/message';

/** The words of the tab in which a macro is edited. */
export const message = messages({
  'sample.first': 'Sample 1',
  'sample.new': 'New sample',
  oneself: 'Whoever looks',

  save: 'Save draft',
  publish: 'Publish…',
  'publish.nothing': 'There is nothing to publish: readers get this already.',
  keys: 'Ctrl+S, or ⌘S, keeps the draft at once.',
  template: 'Template',
  definition: 'Title, body and output',

  'state.saved': 'Draft saved {time}',
  'state.published': 'This is what readers get',
  'state.typing': 'Not saved yet',
  'state.saving': 'Saving…',
  'state.held-back': 'Not saved: a field of the definition is not accepted. Correct it first.',
  'state.conflict': 'Not saved: choose below which text stays.',
  'state.too-large':
    'Not saved: the template takes more room than there is for one. It stays here; make it shorter.',
  'state.storage-busy':
    'Not saved: storage is getting too many requests. It is tried again by itself.',
  'state.forbidden': 'Not saved: only Confluence administrators can do this.',
  'state.not-found':
    'Not saved: another administrator has deleted the macro. Copy what you need from here.',
  'state.other': 'Not saved. What you typed stays here, and it is tried again by itself.',
  again: 'Try again',
  'state.about':
    'What you type is kept by itself. A window that is closed while you type loses what was typed in its last ten seconds at most.',

  'offer.heading': 'There is a draft of {time}',
  offer: 'It is not published: readers get version {version}. Go on with it, or discard it.',
  'offer.older':
    'It was begun from version {basedOn}, and readers get version {version} by now. Go on with it, or discard it.',
  'offer.go-on': 'Go on with the draft',
  'offer.discard': 'Discard the draft',
  'discard.refused': 'The draft was not discarded. Try again in a moment.',

  'conflict.draft': 'Another administrator has saved another draft of this macro',
  'conflict.version': 'Another administrator has published another version of this macro',
  conflict:
    'Nothing is lost: compare both and choose. The one that you do not choose stays at hand as long as this tab is open.',
  'conflict.theirs': 'Theirs',
  'conflict.mine': 'Yours',
  'conflict.keep-mine': 'Keep mine',
  'conflict.take-theirs': 'Take theirs',
  'conflict.definition': 'The definitions differ too: {fields}',
  'field.title': 'title',
  'field.description': 'description',
  'field.categories': 'categories',
  'field.icon': 'icon',
  'field.bodyHandling': 'body',
  'field.encoding': 'encoding',

  'aside.mine': 'Your text is still here.',
  'aside.theirs': 'The text of the other administrator is still here.',
  'aside.discarded': 'The draft was discarded.',
  'aside.take-back': 'Take it back',
});
