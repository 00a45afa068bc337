require('tsx/cjs');
const path = require('node:path');
const { BannerPlugin, DefinePlugin } = require('webpack');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { manifestAt } = require('./build/manifest');
const { notices } = require('./build/notices');
const { officeFiles, officeSource, officeTerms } = require('./build/office');
const { characterCodeTerms } = require('./build/pdf-js-terms');

const out = (...parts) => path.join(__dirname, 'dist', ...parts);

const swc = (target) => ({
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      target,
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
});

/** PDF.js as a reader without a screen, and its tables of character codes as they are, in base64. */
const pdfJs = [
  { test: /[\\/]pdfjs-dist[\\/].*\.mjs$/, loader: path.join(__dirname, 'build/pdf-js.js') },
  { test: /\.bcmap$/, type: 'asset/inline', generator: { dataUrl: (content) => content.toString('base64') } },
];

/** Its package calls all of it CommonJS, and this file is a module. */
const chineseDays = { test: /[\\/]chinese-days[\\/]dist[\\/]index\.es\.js$/, type: 'javascript/esm' };

/**
 * exceljs and its jszip from their sources, since their own bundles hide what is in them; without what writes CSV and
 * streams.
 */
const exceljs = {
  exceljs$: require.resolve('exceljs/lib/exceljs.bare.js'),
  jszip$: require.resolve('jszip/lib/index.js'),
  'fast-csv': false,
};

/** What these take from Node comes from packages in a browser. */
const instead = {
  fallback: { stream: require.resolve('readable-stream'), fs: false, crypto: false },
  rule: {
    test: /[\\/]node_modules[\\/](exceljs|jszip|readable-stream|string_decoder)[\\/].*\.js$/,
    exclude: /browser-buffer-encode\.js$/, // takes them from there itself
    loader: path.join(__dirname, 'build/node-globals.js'),
  },
};

const shared = (argv) => ({
  mode: argv.mode ?? 'production',
  context: __dirname,
  devtool: argv.mode === 'development' ? 'source-map' : false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/**
 * What the pane may weigh, in bytes before compression: its first screen (about a third of it when compressed), and any
 * file that is loaded when needed. More than that ends the build with an error.
 */
const BUDGET = {
  hints: 'error',
  maxEntrypointSize: 750_000,
  maxAssetSize: 750_000,
  assetFilter: (file) => /^[^/]+\.(js|css)$/.test(file),
};

/** The add-in: task pane, ribbon commands and custom functions in one shared runtime. */
function addin(env, argv) {
  const office = officeSource(env.office);
  const manifest = manifestAt(env.base);
  const common = shared(argv);
  return {
    ...common,
    name: 'addin',
    performance: argv.mode === 'development' ? false : BUDGET,
    target: ['web', 'es2019'],
    entry: { taskpane: './src/taskpane/index.tsx' },
    resolve: { ...common.resolve, alias: exceljs, fallback: instead.fallback },
    output: { path: out('addin'), filename: '[name].js', chunkFilename: 'chunk-[name].js', clean: true },
    module: {
      rules: [
        swc('es2019'),
        ...pdfJs,
        chineseDays,
        instead.rule,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        templateParameters: { office },
        scriptLoading: 'defer',
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets', globOptions: { ignore: ['**/readme/**'] } },
          { from: 'manifest.xml', transform: manifest },
          {
            from: 'src/functions/metadata.ts',
            to: 'functions.json',
            transform: () => {
              const { functionsMetadata } = require('./src/functions/metadata.ts');
              return JSON.stringify(functionsMetadata(), null, 2);
            },
          },
          ...(office.origin ? [] : officeFiles),
        ],
      }),
      notices([characterCodeTerms(), ...(office.origin ? [] : [officeTerms()])]),
    ],
  };
}

/**
 * The workbench page: an Excel host in the browser, to try and test the add-in without Excel. It comes from this
 * computer, so that a fifteenth less of it is not worth a quarter of the time that its build takes.
 */
function workbench(env, argv) {
  return {
    ...shared(argv),
    optimization: {
      minimizer: [
        new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions: { compress: false } }),
      ],
    },
    name: 'workbench',
    target: ['web', 'es2020'],
    entry: { workbench: './src/workbench/page/index.ts' },
    output: { path: out('workbench'), filename: '[name].js', chunkFilename: 'chunk-[name].js', clean: true },
    module: {
      rules: [
        swc('es2020'),
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        {
          test: /[\\/]@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/,
          loader: path.join(__dirname, 'build/univer-formulas.js'),
        },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlPlugin({
        template: './src/workbench/page/index.html',
        filename: 'index.html',
        scriptLoading: 'defer',
      }),
      new DefinePlugin({ 'process.env.NODE_ENV': JSON.stringify(argv.mode ?? 'production') }),
    ],
  };
}

/**
 * Node programs for this folder: the local server, and the bench. Dependencies stay in node_modules, but for those that
 * are ES modules only, which early Node 20 cannot require.
 */
function node(name, entry) {
  return (env, argv) => ({
    ...shared(argv),
    name,
    target: 'node20',
    entry,
    output: {
      path: out(name),
      filename: '[name].js',
      chunkFilename: 'chunk-[name].js',
      clean: true,
      library: { type: 'commonjs2' },
    },
    externals: [
      ({ request }, done) =>
        /^(?!(?:parse5|entities|pdfjs-dist)\b)[a-z@][^:]*$/i.test(request) &&
        !request.startsWith('.') &&
        !path.isAbsolute(request)
          ? done(null, `commonjs ${request}`)
          : done(),
    ],
    // Only modules are bundled; what is asked of `require.resolve` is a file of a package.
    module: { rules: [{ ...swc('es2022'), parser: { commonjs: false } }, ...pdfJs, chineseDays] },
    plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true })],
  });
}

/** The command line as one file that needs nothing beside it: it is its own worker, and runs in any folder. */
function cli(env, argv) {
  const { output, plugins, ...program } = node('cli', { gouji: './src/cli/index.ts' })(env, argv);
  return {
    ...program,
    output: { ...output, asyncChunks: false },
    externals: [],
    resolve: { ...program.resolve, alias: exceljs },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    plugins: [...plugins, notices([characterCodeTerms()])],
  };
}

const product = [addin, workbench, node('serve', { serve: './src/workbench/serve/index.ts' }), cli];

/** The bench, so that it measures the code as it is delivered. */
const bench = node('bench', {
  bench: './tests/bench/bench.ts',
  'load-many': './tests/bench/load-many.ts',
  'read-many': './tests/bench/read-many.ts',
  'measure-limits': './tests/read/limits/measure.ts',
});

module.exports = (env, argv) => (env.bench ? [bench] : product).map((config) => config(env, argv));
