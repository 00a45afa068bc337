import fc from 'fast-check';
import { fileNamePart, uniqueNames } from '../../src/derive/file-name';

test.each([
  ['某市：教育局/体育局', '某市：教育局体育局'],
  ['a<b>:"c"|d?*', 'abcd'],
  ['CON', 'CON_'],
  ['nul.txt', 'nul_.txt'],
  ['Console', 'Console'],
  ['..某局.', '某局'],
  ['某局\u202eslx', '某局slx'],
  ['', ''],
])('%j is kept as %j', (text, part) => expect(fileNamePart(text)).toBe(part));

test('whatever an office is called, Windows takes the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const part = fileNamePart(text);
      // oxlint-disable-next-line no-control-regex
      expect(part).not.toMatch(/[\u0000-\u001f\\/:*?"<>|]|^\.|\.$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      expect([...part].length).toBeLessThanOrEqual(81);
    }),
  );
});

test('names are given once, whatever the case of their letters', () => {
  const unique = uniqueNames();
  expect([unique('A局', '.docx'), unique('a局', '.docx'), unique('A局', '.docx')]).toEqual([
    'A局.docx',
    'a局（2）.docx',
    'A局（3）.docx',
  ]);
});
