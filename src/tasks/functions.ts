export { registerFunctions } from '../functions';
