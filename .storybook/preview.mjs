import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import { applyTheme } from './theme.mjs';

setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' } },
  globalTypes: {
    theme: {
      description: 'Atlassian theme',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        items: ['light', 'dark'],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light' },
  decorators: [
    (story, { globals }) => {
      applyTheme(globals.theme === 'dark' ? 'dark' : 'light');
      return story();
    },
  ],
};
