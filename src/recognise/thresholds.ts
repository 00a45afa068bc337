/**
 * From which number on something counts, and why there. Likeness runs from 0 to 1 (`similarity`). Each number is pinned
 * by a test on either side of it: tests/recognise/thresholds.test.ts.
 */
export const THRESHOLDS = {
  // How alike two labels are.
  /** A key cut off or broken in two is at least half of the longest labels; shorter keys say nothing by themselves. */
  tellingPiece: 5,
  /** A piece counts nearly as much as the whole, and less than the same text with a slip in it. */
  pieceWeight: 0.85,
  /** What follows in a longer text is an instruction, and the bits of one number stand for so many characters. */
  longestKey: 30,
  /** Scraps of a bad scan hold a few characters that are right by chance; with so many a person reads words. */
  legible: 4,

  // The row of a line, between neighbours that are known.
  /** Place and order speak for it already: half of the label is enough. */
  likeRow: 0.5,
  /** Without numbers a line may be a header or a note, so that only the label speaks for it. */
  likeBlankRow: 0.75,
  /** Where counts leave no choice, all that is asked is that the label does not speak against it. */
  faintRow: 0.25,

  /** Lines that a narrow column breaks a label into: the longest, of 37 characters, in cells of ten. */
  labelPieces: 4,

  // The column of a header cell.
  /** Nothing but the word tells which column it is. */
  likeHeader: 0.7,
  /** The second best name is that much less like: else both might be meant. */
  headerLead: 0.1,
  /** A word that is broken one or two characters a line: 行政复议后起诉 and its like have seven. */
  headerPieces: 8,
  /** Header rows of a table, with captions and blank rows between; what is farther up is a title. */
  tallestHeader: 12,

  // The header over running text.
  /** The words of one header only are compared, each taken once, so that less is enough than in a sheet. */
  likeWord: 0.6,
  /** Less like any label of the table than this is a word of its own. */
  faintWord: 0.4,
  /** Pieces that a narrow column breaks a word into. */
  wordPieces: 4,
  /** One character alone is a scrap. */
  shortestWord: 2,

  // The table and the form.
  /** No other line speaks for the table, so that only a label with a slip or two tells. */
  likeAnyRow: 0.7,
  /** Farther than so many lines from one whose label is printed so stands a list, and no row with a slip in its label. */
  farthestRow: 300,
  /** Of such a list, only the last lines may be titles of the table under it. */
  farthestTitle: 20,
  /** 总计 and 其他 stand in any table, unless one is the label of a row. */
  tellingLabel: 3,
  /** Beside a whole table, less of one than this is a list or a ledger that holds some of its words … */
  fragmentShare: 0.3,
  /** … and so much of one is whole, though a page or a scan has lost some of it. */
  wholeShare: 0.6,
  /** So many small parts of one table, and none that is large, are a list: a page turn or a letter leaves fewer. */
  listParts: 4,
  /** One row or header word more than on the other form: less may be a slip. */
  formLead: 1,

  // Running text, where the count of numbers tells their columns.
  /** More rows than this share with too many numbers are no slips: the table has a column of its own. */
  crowdedShare: 0.1,
  /** The number of a row in a list is less than this; larger ones are figures. */
  rowNumbersEnd: 100,
  /** Rows that agree where a column of its own stands: one may add up by chance … */
  fewestProofs: 2,
  /** … unless it has more columns than this, and so several sums. */
  manyColumns: 10,
  /** Complete rows that say where the numbers of an incomplete one begin: one says nothing about what they share. */
  fewestComplete: 2,

  /** Of two sides on which the labels of numbers may stand, so many times as many signs speak for one. */
  signLead: 2,

  // What is remembered.
  /** A larger document is no template that others fill in. */
  templateRows: 2000,
  /** Offices of one job fill in a few templates; each one kept is compared with every document. */
  templates: 32,

  // Titles and numbers.
  /** Longer than any title, unit and year included: running text that quotes one. */
  longestTitle: 80,
  /** Longer than the name of any office. */
  longestUnit: 40,
  /** Excel keeps so many digits of a number. */
  digits: 15,
  /** A double that needs more, but whose first 15 end in zeros from here on, comes out of binary arithmetic. */
  noiseDigits: 12,
  /** One 分 in 万元: a cell that holds less, and is not 0, shows as 0. */
  smallestAmount: 1e-6,
} as const;
