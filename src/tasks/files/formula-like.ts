export { isFormulaLike } from '../../write/formula-like';
