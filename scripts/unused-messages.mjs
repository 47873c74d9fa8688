// Fails when a table of messages has a sentence that nobody says. A key may be put together, as in
// `link-${problem}`, so the keys of a call are read from the type that the compiler gives it; so are
// those that a function may say which is handed the table.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(import.meta.dirname, '..');
const roots = ['components', 'static'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.stories.ts'))
    .map((file) => path.join(root, folder, file)),
);
const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(roots, { ...options, types: [] });
const checker = program.getTypeChecker();

/** The table that a variable holds, where it is made by `messages({ … })`. */
function tableOf(declaration) {
  const call = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer;
  if (!call || !ts.isCallExpression(call) || call.expression.getText() !== 'messages') return [];
  return call.arguments[0].properties.map(({ name }) => name.text);
}

/** Where the called function is declared, in whatever file. */
function declarationOf(name) {
  const symbol = checker.getSymbolAtLocation(name);
  const isImported = symbol && symbol.flags & ts.SymbolFlags.Alias;
  return (isImported ? checker.getAliasedSymbol(symbol) : symbol)?.valueDeclaration;
}

function keysOf(type) {
  if (type.isUnion()) return type.types.flatMap(keysOf);
  return type.isStringLiteral() ? [type.value] : [];
}

/** What the called function may say with the table that it is given here, if it is given one. */
function sayableBy(given) {
  const [signature] = checker.getContextualType(given)?.getCallSignatures() ?? [];
  const [key] = signature?.getParameters() ?? [];
  return key && checker.getTypeOfSymbolAtLocation(key, given);
}

const tables = new Map();
const said = new Map();

/** Notes the keys of a type as said, where the expression is a table. */
function note(expression, type) {
  if (!type || !ts.isIdentifier(expression)) return;
  const table = declarationOf(expression);
  if (tableOf(table).length === 0) return;
  said.set(table, [...(said.get(table) ?? []), ...keysOf(type)]);
}

function visit(node) {
  if (tableOf(node).length > 0) tables.set(node, tableOf(node));
  if (ts.isCallExpression(node) && node.arguments[0]) {
    note(node.expression, checker.getTypeAtLocation(node.arguments[0]));
    for (const given of node.arguments) note(given, sayableBy(given));
  }
  ts.forEachChild(node, visit);
}

for (const file of program.getSourceFiles()) {
  if (!file.fileName.includes('/node_modules/')) visit(file);
}
for (const [table, keys] of tables) {
  const file = path.relative(root, table.getSourceFile().fileName);
  for (const key of keys.filter((each) => !said.get(table)?.includes(each))) {
    console.error(`${file}: nobody says "${key}".`);
    process.exitCode = 1;
  }
}
if (tables.size === 0) throw new Error('There is no table of messages.');
console.log(`${tables.size} tables of messages`);
