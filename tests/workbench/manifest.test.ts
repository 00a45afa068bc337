/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '../../src/workbench/page/manifest';
import { readOptions } from '../../src/workbench/page/options';

test('the tab, its buttons and the namespace are read out of the manifest', () => {
  const manifest = readManifest(readFileSync(path.join(__dirname, 'fixture-addin/manifest.xml'), 'utf8'));
  expect(manifest).toEqual({
    tab: '勾稽',
    paneTitle: '勾稽窗格',
    namespace: 'GOUJI',
    buttons: [
      {
        id: 'InsertButton',
        label: '插入表格',
        tip: '在当前工作表插入表格',
        icon: '',
        action: { run: 'insertTable' },
      },
      { id: 'PaneButton', label: '窗格', tip: '', icon: '', action: { show: true } },
    ],
  });
});

test("the add-in's own manifest gives every button a label, a tip and an icon of the local server", () => {
  const { buttons, namespace } = readManifest(readFileSync('manifest.xml', 'utf8'));
  expect(namespace).toBe('GOUJI');
  expect(buttons.length).toBeGreaterThan(0);
  for (const { label, tip, icon } of buttons) {
    expect([label, tip].every(Boolean)).toBe(true);
    expect(icon).toMatch(/^\.\.\/addin\/assets\//);
  }
});

test('only the parameters that are meant for the add-in reach it', () => {
  expect(readOptions('?sample=a&theme=dark&cf=runtime&excelapi=1.8&lang=en')).toEqual({
    addinUrl: '../addin/taskpane.html?sample=a&theme=dark&lang=en',
    dark: true,
    locale: 'en-US',
    directFunctions: false,
    requirementSets: { ExcelApi: '1.8' },
  });
  expect(readOptions('').addinUrl).toBe('../addin/taskpane.html');
});
