export { writeLog as log } from '../forge/log';
