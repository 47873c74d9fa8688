/** Drops what the analyzer says twice: optional types, and events whose dispatch it saw and misread. */
const tidy = {
  name: 'tidy',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('ops-'));
        for (const { type } of [
          ...(declaration.members ?? []),
          ...(declaration.attributes ?? []),
        ]) {
          if (type) type.text = type.text.replace(/( \| undefined)+$/, ' | undefined');
        }
      }
    }
  },
};

export default {
  globs: ['components/**/*.ts'],
  exclude: ['**/*.stories.ts'],
  litelement: true,
  plugins: [tidy],
};
