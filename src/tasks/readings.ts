/** How a doubtful cell or label was read, in one Chinese sentence. */
export { readingSentence } from '../recognise/reading';
