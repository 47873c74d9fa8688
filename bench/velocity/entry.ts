export { dataCenterInsertion } from '../../macros/encoding/data-center';
export { parse } from '../../macros/velocity/parse';
export { render } from '../../macros/velocity/render';
