import { addressList } from '../../../src/words/letter/address-list';

test.each([
  [[], ''],
  [['三!D5'], '三!D5'],
  [['三!D5', '三!D6', '三!D28', '三!D29'], '三!D5:D6、D28:D29'],
  [['三!J5', '三!D5', '三!E5', '三!F5'], '三!J5、D5:F5'],
  [['三!Z1', '三!AA1', '三!Z1'], '三!Z1:AA1'],
  [['二!B2', '三!B3'], '二!B2、三!B3'],
  [['第 12 行', '第 12 行', '第 13 行'], '第 12 行、第 13 行'],
  [['A1', 'C1', 'E1', 'G1', 'I1', 'K1', 'M1'], 'A1、C1、E1、G1、I1、K1等'],
])('%j reads %s', (addresses, words) => expect(addressList(addresses)).toBe(words));
