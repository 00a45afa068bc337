/**
 * The engine of formulas of Univer, for a workbook with a ledger: that has some ten thousand formulas, each another
 * text. The engine remembers 5,000 of them parsed, so that every number typed had all parsed anew; and it defines each
 * field of each part of a formula with `Object.defineProperty`, where assigning does the same.
 */
const CHANGES = [
  ['const FORMULA_CACHE_LRU_COUNT = 5e3;', 'const FORMULA_CACHE_LRU_COUNT = 5e4;'],
  [
    /function _defineProperty\(e, r, t\) \{\s+return [^;]+;\s+\}/,
    'function _defineProperty(e, r, t) { return (e[r] = t), e; }',
  ],
];

/**
 * The loader of webpack.
 *
 * @throws an Error where the engine does it in another way
 */
module.exports = (source) =>
  CHANGES.reduce((text, [slow, fast]) => {
    const parts = text.split(slow);
    if (parts.length !== 2)
      throw new Error(`Univer does in another way what build/univer-formulas.js changes: ${slow}`);
    return parts.join(fast);
  }, source);
