const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Order of children that Office insists on (ECMA-376 Part 1, annexes A and B), by root or element name. */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  worksheet: words(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
    protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
    conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks
    colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF
    picture oleObjects controls webPublishItems tableParts extLst`),
  workbook: words(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
    externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches webPublishing fileRecoveryPr
    webPublishObjects extLst`),
  styleSheet: words(
    `numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst`,
  ),
  'w:rPr':
    words(`w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow
    w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz
    w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout
    w:specVanish w:oMath`),
  'w:pPr': words(`w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr
    w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct
    w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind
    w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap
    w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange`),
  'w:styles': words('w:docDefaults w:latentStyles w:style'),
  'w:settings': words('w:displayBackgroundShape w:zoom w:defaultTabStop w:characterSpacingControl w:compat'),
  'w:tbl': words('w:tblPr w:tblGrid w:tr'),
  'w:tblPr':
    words(`w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW
    w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption
    w:tblDescription`),
  'w:tcPr':
    words(`w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection
    w:tcFitText w:vAlign w:hideMark`),
  'w:sectPr':
    words(`w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc
    w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi
    w:rtlGutter w:docGrid w:printerSettings`),
  'wp:inline': words('wp:simplePos wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic'),
  'xdr:oneCellAnchor': words('xdr:from xdr:ext xdr:graphicFrame xdr:clientData'),
  'xdr:graphicFrame': words('xdr:nvGraphicFramePr xdr:xfrm a:graphic'),
  'c:chartSpace': words(`c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:protection c:chart
    c:spPr c:txPr c:externalData c:printSettings c:userShapes`),
  'c:chart':
    words(`c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend
    c:plotVisOnly c:dispBlanksAs`),
  'c:title': words('c:tx c:layout c:overlay c:spPr c:txPr'),
  'c:plotArea': words('c:layout c:barChart c:catAx c:valAx c:dTable c:spPr'),
  'c:barChart': words(
    'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId',
  ),
  'c:ser':
    words(`c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:dPt c:dLbls c:trendline c:errBars
    c:cat c:val c:shape`),
  'c:dLbls':
    words(`c:dLbl c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName
    c:showPercent c:showBubbleSize c:separator`),
  'c:catAx': words(`c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt
    c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset
    c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl`),
  'c:valAx': words(`c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt
    c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit
    c:minorUnit`),
  'c:scaling': words('c:logBase c:orientation c:max c:min'),
  'c:legend': words('c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr'),
  'c:strRef': words('c:f c:strCache'),
  'c:numRef': words('c:f c:numCache'),
  'c:strCache': words('c:ptCount c:pt'),
  'c:numCache': words('c:formatCode c:ptCount c:pt'),
  'w:font': words('w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig'),
};

/** Elements of a part that may stand only once, where they have an order. */
export const REPEATABLE = new Set([
  'w:tr',
  'w:style',
  'c:ser',
  'c:axId',
  'c:pt',
  'w:headerReference',
  'w:footerReference',
  'conditionalFormatting',
]);
