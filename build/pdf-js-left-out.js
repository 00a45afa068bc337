/**
 * What of PDF.js reads neither text nor lines, by file and section: pictures are not unpacked, glyphs not drawn; there
 * is no screen, no form to fill in, no file to fetch or write. With each goes what stands in its place for those that
 * still name it.
 */
const VERSION = '5.4.624';

const idle = (...names) => names.map((name) => `class ${name} {}`).join('\n');

const CORE = [
  {
    sections: ['external/qcms/qcms_utils', 'external/qcms/qcms', 'src/core/icc_colorspace'],
    instead: `class IccColorSpace { static isUsable = false; static setOptions() {} }
class CmykICCBasedCS extends IccColorSpace {}`,
  },
  {
    sections: [
      'src/shared/image_utils',
      'src/core/image_resizer',
      'external/jbig2/jbig2',
      'src/core/jbig2_wasm',
      'src/core/jpg',
      'src/core/jpeg_stream',
      'external/openjpeg/openjpeg',
      'src/core/jpx',
      'src/core/ccitt',
      'src/core/ccitt_stream',
      'src/core/arithmetic_decoder',
      'src/core/jbig2',
      'src/core/jbig2_stream',
      'src/core/jpx_stream',
      'src/core/image',
    ],
    instead: `class PackedPicture { constructor(stream) { return stream; } static setOptions() {} }
class JpegStream extends PackedPicture {}
class JpxStream extends PackedPicture {}
class CCITTFaxStream extends PackedPicture {}
class Jbig2Stream extends PackedPicture {}
class ImageResizer { static setOptions() {} }
class JBig2WasmImage { static setOptions() {} }
class JpxImage { static setOptions() {} static cleanup() {} }
class PDFImage {}`,
  },
  {
    sections: ['src/core/font_renderer'],
    instead: 'class FontRendererFactory { static create() { return undefined; } }',
  },
  {
    sections: ['src/core/pattern'],
    instead: `const Pattern = { parseShading: () => ({ getIR: () => ['Dummy'] }) };
const getTilingPatternIR = () => [];
const clearPatternCaches = () => {};`,
  },
  {
    sections: [
      'src/core/calibri_factors',
      'src/core/helvetica_factors',
      'src/core/liberationsans_widths',
      'src/core/myriadpro_factors',
      'src/core/segoeui_factors',
      'src/core/xfa_fonts',
    ],
    instead: 'const getXfaFontName = () => null, getXfaFontDict = () => null;',
  },
  {
    sections: [
      'src/core/xfa/symbol_utils',
      'src/core/xfa/namespaces',
      'src/core/xfa/utils',
      'src/core/xfa/fonts',
      'src/core/xfa/text',
      'src/core/xfa/som',
      'src/core/xfa/xfa_object',
      'src/core/xfa/html_utils',
      'src/core/xfa/layout',
      'src/core/xfa/template',
      'src/core/xfa/bind',
      'src/core/xfa/data',
      'src/core/xfa/config',
      'src/core/xfa/connection_set',
      'src/core/xfa/datasets',
      'src/core/xfa/locale_set',
      'src/core/xfa/signature',
      'src/core/xfa/stylesheet',
      'src/core/xfa/xdp',
      'src/core/xfa/xhtml',
      'src/core/xfa/setup',
      'src/core/xfa/unknown',
      'src/core/xfa/builder',
      'src/core/xfa/parser',
      'src/core/xfa/factory',
    ],
    instead: 'class XFAFactory { static getRichTextAsHtml() { return null; } }',
  },
  {
    sections: ['src/core/struct_tree', 'src/core/writer', 'src/core/editor/pdf_editor'],
    instead: `class StructTreeRoot { init() {} }
const incrementalUpdate = undefined;
${idle('StructTreePage', 'PDFEditor')}`,
  },
];

const DISPLAY = [
  {
    sections: [
      'src/display/xfa_text',
      'src/display/xfa_layer',
      'src/display/editor/toolbar',
      'src/display/editor/tools',
      'src/display/editor/alt_text',
      'src/display/editor/comment',
      'src/display/touch_manager',
      'src/display/editor/editor',
      'src/display/editor/color_picker',
      'src/display/editor/freetext',
      'src/display/editor/drawers/outline',
      'src/display/editor/drawers/freedraw',
      'src/display/editor/drawers/highlight',
      'src/display/editor/highlight',
      'src/display/editor/draw',
      'src/display/editor/drawers/inkdraw',
      'src/display/editor/ink',
      'src/display/editor/drawers/contour',
      'src/display/editor/drawers/signaturedraw',
      'src/display/editor/signature',
      'src/display/editor/stamp',
      'src/display/editor/annotation_editor_layer',
      'src/display/canvas_dependency_tracker',
      'src/display/pattern_helper',
      'src/shared/image_utils',
      'src/display/canvas',
      'src/display/metadata',
      'src/display/text_layer',
      'src/display/svg_factory',
      'src/display/annotation_layer',
      'src/display/draw_layer',
      'src/shared/scripting_utils',
    ],
    instead: `class TextLayer { static cleanup() {} }
${idle('XfaText', 'XfaLayer', 'AnnotationEditor', 'CanvasDependencyTracker', 'CanvasGraphics', 'Metadata')}`,
  },
  {
    sections: [
      'src/display/canvas_factory',
      'src/display/cmap_reader_factory',
      'src/display/filter_factory',
      'src/display/standard_fontdata_factory',
      'src/display/wasm_factory',
      'src/display/node_utils',
    ],
    instead: `class NoFactory { destroy() {} fetch() { throw new Error('Nothing is fetched.'); } }
${[
  'DOMCanvasFactory',
  'DOMCMapReaderFactory',
  'DOMFilterFactory',
  'DOMStandardFontDataFactory',
  'DOMWasmFactory',
  'NodeFilterFactory',
  'NodeCanvasFactory',
  'NodeCMapReaderFactory',
  'NodeStandardFontDataFactory',
  'NodeWasmFactory',
]
  .map((name) => `class ${name} extends NoFactory {}`)
  .join('\n')}`,
  },
  {
    sections: [
      'src/display/content_disposition',
      'src/display/network_utils',
      'src/display/fetch_stream',
      'src/display/network',
      'src/display/node_stream',
    ],
    instead: idle('PDFFetchStream', 'PDFNetworkStream', 'PDFNodeStream'),
  },
  { sections: ['src/pdf'], instead: 'export { getDocument, OPS };' },
];

/** Where something begins that is not done: pictures tell their place alone, no shapes of glyphs are made. */
const NOT_DONE = [
  {
    begins: '    const imageMask = dict.get("IM", "ImageMask") || false;\n',
    instead: '    return void operatorList.addImageOps(OPS.paintImageXObject, [], optionalContent);\n',
  },
  {
    begins: '  static buildFontPaths(font, glyphs, handler, evaluatorOptions) {\n',
    instead: '    return;\n',
  },
];

const MARK = /^;\/\/ \.\/(\S+)\.js$/m;

/** A file of PDF.js without them. Throws where it is another one than was looked through. */
function withoutUnused(source, isCore) {
  if (!source.includes(VERSION))
    throw new Error(`what is left out of PDF.js was chosen for ${VERSION} alone`);
  const parts = isCore ? CORE : DISPLAY;
  const found = source.split(MARK);
  const names = found.filter((_, index) => index % 2 === 1);
  const dropped = new Set(parts.flatMap(({ sections }) => sections));
  const missing = [...dropped].filter((name) => !names.includes(name));
  if (missing.length) throw new Error(`PDF.js has no ${missing.join(', ')}`);
  const kept = names.flatMap((name, index) => (dropped.has(name) ? [] : [found[2 * index + 2]]));
  const text = [found[0], ...parts.map(({ instead }) => instead), ...kept].join('\n');
  return isCore ? NOT_DONE.reduce(withoutDoing, text) : text;
}

function withoutDoing(text, { begins, instead }) {
  const halves = text.split(begins);
  if (halves.length !== 2) throw new Error(`PDF.js has not once: ${begins.trim()}`);
  return begins.endsWith('{\n') ? halves.join(begins + instead) : halves.join(instead + begins);
}

module.exports = { withoutUnused };
