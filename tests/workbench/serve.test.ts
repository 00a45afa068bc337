import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve, type Serving } from '../../src/workbench/serve/serve';

let folder: string;
let serving: Serving;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-serve-'));
  mkdirSync(path.join(folder, 'addin/assets'), { recursive: true });
  mkdirSync(path.join(folder, 'workbench'));
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'addin/taskpane.html'), '<p>pane</p>');
  writeFileSync(path.join(folder, 'addin/assets/图 标.png'), 'png');
  writeFileSync(path.join(folder, 'workbench/index.html'), '<p>workbench</p>');
  serving = await serve({
    port: 0,
    addin: path.join(folder, 'addin'),
    workbench: path.join(folder, 'workbench'),
  });
});

afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A request whose path nobody tidies up. */
function get(
  rawPath: string,
  method = 'GET',
): Promise<{ status: number; type: string; location: string; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: serving.port, path: rawPath, method }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          location: response.headers.location ?? '',
          text,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('the start page is the workbench with a sample', async () => {
  expect(await get('/')).toMatchObject({ status: 302, location: '/workbench/?sample=dongguan-2023' });
  expect(await get('/workbench/?sample=x')).toMatchObject({ status: 200, text: '<p>workbench</p>' });
  expect(await get('/workbench')).toMatchObject({ status: 302, location: '/workbench/' });
});

test('the add-in is served below its own path and at the addresses of its manifest', async () => {
  expect(await get('/addin/taskpane.html')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
  expect(await get('/taskpane.html')).toMatchObject({ text: '<p>pane</p>' });
  expect(await get(`/addin/assets/${encodeURIComponent('图 标.png')}`)).toMatchObject({
    status: 200,
    type: 'image/png',
  });
});

test('a name in another case, and what the folder lacks, are not found', async () => {
  expect(await get('/addin/Taskpane.html')).toMatchObject({ status: 404 });
  expect(await get('/addin/ASSETS/icon.png')).toMatchObject({ status: 404 });
  expect(await get('/addin/officejs/office.js')).toMatchObject({ status: 404 });
  expect(await get('/addin/officejs/AgaveErrorUX/index.html')).toMatchObject({ status: 404 });
});

test.each([
  '/addin/../secret.txt',
  '/addin/%2e%2e/secret.txt',
  '/addin/..%2fsecret.txt',
  '/addin/..%5csecret.txt',
  '/addin/assets/%2e%2e/%2e%2e/secret.txt',
  '/../secret.txt',
  '/addin/%00',
])('%s leads nowhere', async (rawPath) => {
  expect(await get(rawPath)).toMatchObject({ status: 404 });
});

test('odd requests are refused', async () => {
  expect((await get('/addin/%E0%A4%A')).status).toBe(400);
  expect((await get('/addin/taskpane.html', 'POST')).status).toBe(405);
  expect((await get('/nothing')).status).toBe(404);
});

test('a port in use is replaced by the next free one', async () => {
  const other = await serve({ port: serving.port });
  expect(other.port).toBeGreaterThan(serving.port);
  await other.close();
});
