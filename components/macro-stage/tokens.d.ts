// The package types its sheets beside the CommonJS build alone.
declare module '@atlaskit/tokens/dist/esm/artifacts/themes/*' {
  const css: string;
  // eslint-disable-next-line import-x/no-default-export
  export default css;
}
