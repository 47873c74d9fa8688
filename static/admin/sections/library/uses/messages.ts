import { messages } from '../../../../../components/internal/message';

/** The words of the tab that tells where a macro is used. */
export const message = messages({
  looking: 'Looking for pages with this macro…',
  'read-of': '{read} of {total} pages with user macros looked at',
  shown: {
    one: '{count} page or blog post shows this macro.',
    other: '{count} pages and blog posts show this macro.',
  },
  'shown.some': {
    one: 'At least {count} page or blog post shows this macro.',
    other: 'At least {count} pages and blog posts show this macro.',
  },
  'moved.label': 'Pages that were moved to this macro',
  moved: '{moved} of {total} pages',
  old: {
    one: '{count} page or blog post still holds Data Center’s macro of this name, and shows an error. The guide “Coming from Data Center” tells how to move it.',
    other:
      '{count} pages and blog posts still hold Data Center’s macro of this name, and show an error. The guide “Coming from Data Center” tells how to move them.',
  },
  'old.none': 'No page that you see holds Data Center’s macro of this name.',
  unseen:
    'Pages that you may not see, drafts, templates and comments are not counted. A page that was changed a moment ago may be missing.',
  'list.shown': 'Pages with this macro',
  'list.old': 'Pages with Data Center’s macro',
  title: 'Page',
  space: 'Space',
  kind: 'Kind',
  times: 'Times',
  macro: 'Macro',
  address: 'Address',
  page: 'Page',
  blogpost: 'Blog post',
  'macro.shown': 'ConfluOps',
  'macro.old': 'Data Center',
  more: 'Look at more pages',
  again: 'Look again',
  csv: 'Download as CSV',
  'code.throttled': 'Confluence gets too many requests. Look again in a moment.',
  'code.forbidden': 'Confluence does not let you search its pages.',
  'code.other': 'Confluence did not answer. Look again in a moment.',
});
