export { dataCenterInsertion } from '../../macros/encoding/data-center';
export { renderUserMacro } from '../../macros/user-macro';
export { parse } from '../../macros/velocity/parse';
export { render } from '../../macros/velocity/render';
