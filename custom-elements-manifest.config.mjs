/** Describes properties that live in attributes (components/internal/attribute-element.ts). */
const attributeProperties = {
  name: 'attribute-properties',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isPropertyDeclaration(node)) return;
    const decorator = (ts.getDecorators(node) ?? [])
      .map(({ expression }) => expression)
      .find((call) => ts.isCallExpression(call) && call.expression.getText() === 'attribute');
    if (!decorator) return;
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.parent.name?.text);
    const field = declaration?.members.find(({ name }) => name === node.name.getText());
    if (!field) return;
    const [name] = decorator.arguments.map(({ text }) => text);
    Object.assign(field, { attribute: name, reflects: true });
    declaration.attributes = [
      ...(declaration.attributes ?? []),
      { name, fieldName: field.name, type: field.type, description: field.description },
    ];
  },
};

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
  plugins: [attributeProperties, tidy],
};
