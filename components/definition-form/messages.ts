import { messages } from '../internal/message';

export const message = messages({
  name: 'Name',
  'name.hint': 'Pages name the macro so. It is renamed under “Access and names”.',
  title: 'Title',
  'title.hint': 'What editors choose the macro by.',
  'title.missing': 'Give the macro a title.',
  'title.too-long': 'A title has at most {most} characters.',
  description: 'Description',
  'description.hint': 'What the macro is for, in the list that editors choose from.',
  'description.too-long': 'A description has at most {most} characters.',
  categories: 'Categories',
  'categories.hint': 'Editors find the macro under these.',
  icon: 'Icon',
  'icon.hint':
    'The address of an image on this site, such as /wiki/download/…; images of other hosts are not loaded. Without one there is a drawing of ours.',
  'icon.wrong': 'An icon is a path of this site, which begins with “/”, or an https address.',
  body: 'Body',
  'body.none': 'None',
  'body.escaped': 'Plain text, encoded before the template gets it',
  'body.unrendered': 'Plain text, as it was typed',
  'body.rendered': 'Rich text of the page, as HTML',
  'body.hint':
    'What stands in the macro on a page, and how the template gets it in $body. Another choice does not change pages that hold the macro already.',
  encoding: 'What the template prints',
  'encoding.data-center': 'Encoded, as Data Center does',
  'encoding.none': 'As it is, as Data Center did before 7.7.2',
  'encoding.hint':
    'With “as it is” whatever an editor types counts as HTML, though no script of it ever runs.',
});
