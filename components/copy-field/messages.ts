import { messages } from '../internal/message';

export const message = messages({
  copy: 'Copy',
  'copy-what': 'Copy “{label}”',
  'download-what': 'Download “{label}”',
  copied: 'Copied',
  selected: 'Selected: press Ctrl+C or ⌘C to copy',
  download: 'Download',
});
