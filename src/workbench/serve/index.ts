import { realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { developmentCertificate, HOW_TO_GET_CERTIFICATES } from './certificates';
import { serve } from './serve';

export { serve } from './serve';
export type { ServeOptions, Serving } from './serve';

const DEFAULT_PORT = 3000;

/** Runs the server from the command line: `--port N`, `--open`, `--https`. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, open: { type: 'boolean' }, https: { type: 'boolean' } },
  });
  const wanted = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535)
    throw new Error('--port 后面应是 0 到 65535 的整数。');
  const certificate = values.https ? await developmentCertificate() : undefined;
  if (certificate === null) throw new Error(HOW_TO_GET_CERTIFICATES);
  const { url, port } = await serve({ port: wanted, ...(certificate && { certificate }) });
  if (wanted !== 0 && port !== wanted) console.log(`端口 ${wanted} 已被占用，改用 ${port}。`);
  console.log(`工作台：${url}/`);
  console.log(`加载项：${url}/addin/taskpane.html`);
  console.log('在浏览器中打开工作台地址即可试用，所有内容都不离开本机。按 Ctrl+C 停止。');
  if (values.open && canOpenBrowser()) await openBrowser(`${url}/`);
}

/** A desktop to open a browser on; continuous integration and servers have none. */
function canOpenBrowser(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import(/* webpackIgnore: true */ 'open');
  await open(url).catch(() => console.log('没有能打开的浏览器，请手工打开上面的地址。'));
}

if (process.argv[1] && realpathSync(process.argv[1]) === __filename) {
  run().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
