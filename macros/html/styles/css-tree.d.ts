/* eslint-disable import-x/no-default-export -- It is what these modules export. */
/** The parts of css-tree without its data about properties; types are those of the whole. */
declare module 'css-tree/parser' {
  export { parse as default } from 'css-tree';
}
declare module 'css-tree/generator' {
  export { generate as default } from 'css-tree';
}
declare module 'css-tree/walker' {
  export { walk as default } from 'css-tree';
}
