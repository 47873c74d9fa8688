import importX from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Which folders and packages a folder must not import; docs/architecture.md draws the layers. */
const layers = {
  contract: [
    'rules',
    'components',
    'static',
    'resolvers',
    'macros',
    'host',
    '@forge',
    '@aws-sdk',
    'lit',
  ],
  rules: ['components', 'static', 'resolvers', 'macros', 'host', '@forge', '@aws-sdk', 'lit'],
  components: ['static', 'resolvers', 'macros', 'host', '@forge', '@aws-sdk'],
  static: ['resolvers', 'macros', 'host', '@aws-sdk'],
  macros: [
    'contract',
    'rules',
    'components',
    'static',
    'resolvers',
    'host',
    '@forge',
    '@aws-sdk',
    'lit',
  ],
  resolvers: ['components', 'static', 'host', 'lit'],
  // Outside of the app, with an administrator's own rights.
  migrate: ['components', 'static', 'resolvers', 'macros', 'host', '@forge', '@aws-sdk', 'lit'],
  host: ['rules', 'components', 'static', 'resolvers', 'macros', '@aws-sdk', 'lit'],
  bench: [],
};

/**
 * Resolvers decide; their adapters alone know the SDKs, and a slice's wiring alone knows adapters.
 * Of another slice nobody imports handlers, and wiring is imported by wiring alone.
 */
const adapters = {
  'resolvers/{index,admin,user-macros}.ts': [
    '@aws-sdk',
    '@smithy',
    '@forge/api',
    '@forge/kvs',
    './aws',
    './forge',
  ],
  'resolvers/!(aws|forge|lib)/**/!(wiring).ts': [
    '@aws-sdk',
    '@smithy',
    '@forge/api',
    '@forge/kvs',
    'aws',
    'forge',
    String.raw`\w+/(handler|wiring)`,
  ],
  'resolvers/lib/**': ['@aws-sdk', '@smithy', '@forge/api', '@forge/kvs', 'aws', 'forge'],
  'resolvers/aws/**': ['@forge', 'forge', String.raw`\w+/(handler|wiring)`],
  'resolvers/forge/**': ['@aws-sdk', '@smithy', 'aws', String.raw`\w+/(handler|wiring)`],
};

const javascriptSpecifier = {
  regex: String.raw`^\.{1,2}/.*\.(js|ts)$`,
  message: 'Forge resolves extensionless specifiers only.',
};

const neighbour = {
  regex: String.raw`^\.\./(?!\.\.)`,
  message: 'A section of the admin page knows no other section.',
};

function forbid(files, names, ignores = [], further = []) {
  const folders = names.filter((name) => !/^[@.]|^lit$/.test(name));
  const patterns = [
    javascriptSpecifier,
    { regex: String.raw`(^|/)(test|bench)(/|$)`, message: 'Only tests import tests and bench/.' },
    { regex: String.raw`(^|/)migrate(/|$)`, message: 'The command is outside of the app.' },
    ...folders.map((name) => ({
      regex: String.raw`^(\.\./)+${name}(/|$)`,
      message: `This layer must not import ${name}/.`,
    })),
    ...names
      .filter((name) => /^[@.]|^lit$/.test(name))
      .map((name) => ({
        regex: `^${name.replaceAll('.', String.raw`\.`)}(/|$)`,
        message: `This layer must not import ${name}.`,
      })),
    ...further,
  ];
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default tseslint.config(
  {
    ignores: ['**/build/', 'node_modules/', '.cache/', '.data/', 'storybook-static/', 'coverage/'],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.js'] })],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-imports': ['error', { patterns: [javascriptSpecifier] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        {
          selector: 'TemplateElement[value.raw=/ style=/]',
          message: "Forge's CSP blocks style attributes: use an attribute, a part or CSSOM.",
        },
      ],
    },
  },
  ...Object.entries(layers).map(([folder, names]) =>
    forbid([`${folder}/**/*.ts`], names, Object.keys(adapters)),
  ),
  ...Object.entries(adapters).map(([files, names]) =>
    forbid([files], [...layers.resolvers, ...names]),
  ),
  forbid(['static/admin/sections/*/*.ts'], layers.static, [], [neighbour]),
  {
    files: ['components/**/*.ts', 'static/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    // An element and its registration live in two files, so that importing one has no effect.
    rules: { 'wc/file-name-matches-element': 'off', 'wc/guard-super-call': 'off' },
  },
  {
    files: ['components/**/*.stories.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // node:test returns promises that the runner awaits; chai asserts by property access.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
);
