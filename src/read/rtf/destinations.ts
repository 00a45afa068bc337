/** Groups beside the text (RTF 1.9.1, “Destinations”): what is not read of a document, or only elsewhere in it. */
const LEFT_OUT = new Set(
  (
    'annotation atnauthor atndate atnicn atnid atnparent atnref atrfend atrfstart bkmkend bkmkstart ' +
    'datafield fldinst footer footerf footerl footerr footnote ftncn ftnsep ftnsepc aftncn aftnsep aftnsepc ' +
    'header headerf headerl headerr info listtext mmath nonesttables objclass objdata objname pict pntext private ' +
    'revtbl rxe sp stylesheet tc template title txe userprops xe shprslt nonshppict'
  ).split(' '),
);
/** Groups that older software is to pass over, and that hold text of the document all the same. */
const READ = new Set(['shpinst', 'ud', 'nesttableprops']);

/** Is a group left out that begins with this word? `optional`: it begins with `\*`. */
export const isLeftOut = (word: string, optional: boolean): boolean =>
  LEFT_OUT.has(word) || (optional && !READ.has(word));
