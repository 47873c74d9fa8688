import { messages } from '../internal/message';

export const message = messages({
  heading: 'Preview',
  asking: 'Updating…',
  old: 'This is what the template last came to before it failed.',
  'old.pending': 'This is what an earlier text of the template came to.',
  failed: 'The template fails in line {line}, column {column}.',
  'failed.nowhere': 'The template fails.',
  'go-to': 'Go to line {line}',
  again: 'Try again',
  'unavailable.timeout': 'The template was not rendered in time.',
  'unavailable.too-large': 'The output is larger than Confluence lets through.',
  'unavailable.too-demanding':
    'The template asks for more of Confluence than one page may cost. Ask for less in it.',
  'unavailable.confluence-busy': 'Confluence is getting too many requests. Try again in a moment.',
  'unavailable.internal': 'The template could not be rendered just now. Try again in a moment.',
  'refused.forbidden': 'Only Confluence administrators can preview a macro.',
  'refused.not-found': 'The macro is gone: another administrator has deleted it.',
  'refused.invalid-input':
    'The sample cannot be rendered: samples hold no ids of people. Use @me for whoever looks.',
  'refused.other': 'No preview was made just now. Nothing is lost. Try again in a moment.',
});
