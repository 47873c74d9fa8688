export default {
  framework: '@storybook/web-components-vite',
  stories: ['../components/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // The renderer reaches Lit past the packages that Vite bundles; by their files, all reach the same one.
  viteFinal: (config) => ({
    ...config,
    optimizeDeps: {
      ...config.optimizeDeps,
      exclude: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
    },
  }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};
