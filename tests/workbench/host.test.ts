/** @jest-environment jsdom */
import type { MemoryBook } from '../../src/workbench/memory/memory-book';
import type { StartedOffice } from './office';
import { eventually } from './eventually';
import { startOffice } from './office';

let office: StartedOffice<MemoryBook>;

beforeAll(async () => {
  office = await startOffice();
});

/** Runs a batch on a fresh sheet and removes nothing; every test has its own sheet. */
let sheetNumber = 0;
function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(`测试${++sheetNumber}`);
    await context.sync();
    return work(sheet, context);
  });
}

const rejection = (work: Promise<unknown>): Promise<OfficeExtension.Error> =>
  work.then(
    () => Promise.reject(new Error('expected an error')),
    (error: OfficeExtension.Error) => error,
  );

describe('start', () => {
  test('Office.js is ready in Excel on the web', async () => {
    expect(await office.Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  });

  test('the reported API sets', () => {
    const { requirements } = office.Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
    expect(requirements.isSetSupported('CustomFunctionsRuntime', '1.4')).toBe(true);
    expect(requirements.isSetSupported('SharedRuntime', '1.2')).toBe(true);
  });
});

describe('cells', () => {
  test('values are read as Excel reads typing', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C3');
      range.values = [
        [1, '12', '1,234'],
        ['甲', true, '50%'],
        ["'007", '2023-01-31', ''],
      ];
      range.load('values,formulas,text,valueTypes,address,numberFormat');
      await context.sync();
      expect(range.values).toEqual([
        [1, 12, 1234],
        ['甲', true, 0.5],
        ['007', 44957, ''],
      ]);
      expect(range.text[2]).toEqual(['007', '2023/1/31', '']);
      expect(range.valueTypes[1]).toEqual(['String', 'Boolean', 'Double']);
      expect(range.numberFormat[0]![2]).toBe('#,##0');
      expect(range.address).toMatch(/^测试\d+!A1:C3$/);
    }));

  test('formulas have their results in the same batch', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)/9']];
      sheet.getRange('B1').formulas = [['=IF(A3>0,"√","差额 "&TEXT(A1,"+0;-0"))']];
      const range = sheet.getRange('A3:B3').getBoundingRect('A1');
      range.load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([
        [1, '√'],
        [2, ''],
        [0.333333333333333, ''],
      ]);
      expect(range.formulas[2]![0]).toBe('=SUM(A1:A2)/9');
    }));

  test('null leaves a cell as it is, a scalar fills the block', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = 7 as unknown as number[][];
      range.values = [
        [null, 8],
        [9, null],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        [7, 8],
        [9, 7],
      ]);
    }));

  test('used range, surrounding region and intersection', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('F9').values = [[1]];
      sheet.getRange('A20').format.fill.color = 'red';
      const used = sheet.getUsedRange(true).load('address');
      const all = sheet.getUsedRange().load('address');
      const region = sheet.getRange('B2').getSurroundingRegion().load('address');
      const none = sheet.getRange('A1').getIntersectionOrNullObject('C3').load('address');
      await context.sync();
      expect([used, all, region].map(({ address }) => address.split('!')[1])).toEqual([
        'B2:F9',
        'A2:F20',
        'B2:C3',
      ]);
      expect(none.isNullObject).toBe(true);
    }));

  test('inserted rows move formulas, formats, merges, validation and tracked ranges', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A5').values = [['=SUM(A1:A4)']];
      sheet.getRange('A5:B5').merge();
      sheet.getRange('A5').format.font.bold = true;
      sheet.getRange('A4').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      const tracked = sheet.getRange('A5');
      context.trackedObjects.add(tracked);
      await context.sync();
      sheet.getRange('3:4').insert('Down');
      const validation = sheet.getRange('A6').dataValidation.load('type');
      tracked.load('address,formulas');
      tracked.format.font.load('bold');
      const merged = sheet.getRange('A7').getMergedAreasOrNullObject().load('areas/items/address');
      await context.sync();
      expect(tracked.address).toMatch(/!A7$/);
      expect(tracked.formulas).toEqual([['=SUM(A1:A6)']]);
      expect(tracked.format.font.bold).toBe(true);
      expect(validation.type).toBe('WholeNumber');
      expect(merged.areas.items[0]!.address).toMatch(/!A7:B7$/);
    }));

  test('copyFrom moves relative references', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[2, '=A1*$A$1']];
      sheet.getRange('B2').copyFrom('B1');
      const copy = sheet.getRange('B2').load('formulas');
      await context.sync();
      expect(copy.formulas).toEqual([['=A2*$A$1']]);
    }));
});

describe('formats', () => {
  test('are reported as set, and as null where cells differ', () =>
    onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.set({ name: '宋体', size: 16, bold: true, color: '#c00000' });
      format.fill.color = '#FFF2CC';
      format.horizontalAlignment = 'Center';
      format.wrapText = true;
      format.columnWidth = 90;
      format.rowHeight = 24;
      sheet.getRange('B2').format.font.bold = false;
      format.load('horizontalAlignment,wrapText,columnWidth,rowHeight');
      format.font.load('bold,size,name,color');
      format.fill.load('color');
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: 'Center',
        wrapText: true,
        columnWidth: 90,
        rowHeight: 24,
        font: { name: '宋体', size: 16, color: '#C00000' },
        fill: { color: '#FFF2CC' },
      });
      expect(format.font.bold).toBeNull();
    }));

  test('a border is shared by both cells', () =>
    onSheet(async (sheet, context) => {
      const edge = sheet.getRange('A1').format.borders.getItem('EdgeBottom');
      edge.set({ style: 'Continuous', weight: 'Medium', color: '#FF0000' });
      const seen = sheet.getRange('A2').format.borders.getItem('EdgeTop').load('style,weight,color');
      await context.sync();
      expect(seen.toJSON()).toMatchObject({ style: 'Continuous', weight: 'Medium', color: '#FF0000' });
    }));

  test('a whole sheet can be styled at once', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('B2').format.font.size = 8;
      sheet.getRange().format.font.name = '宋体';
      const far = sheet.getRange('ZZ9999').format.font.load('name,size');
      const near = sheet.getRange('B2').format.font.load('name,size');
      await context.sync();
      expect(far.toJSON()).toMatchObject({ name: '宋体', size: 11 });
      expect(near.toJSON()).toMatchObject({ name: '宋体', size: 8 });
    }));

  test('merging keeps the first cell only; the cells behind take nothing', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.values = [['留', '去']];
      range.merge();
      await context.sync();
      range.values = [['新', '丢']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['新', '']]);
    }));

  test('cell properties of many cells at once', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([
        [{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }],
      ]);
      const result = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(result.value[0]).toMatchObject([
        { format: { fill: { color: '#FF0000' }, font: { bold: false } } },
        { format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
      ]);
    }));
});

describe('validation and conditional formats', () => {
  test('a rule keeps its prompt and alert; a part can be taken away', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A3');
      range.dataValidation.rule = { custom: { formula: '=MOD(A1,1)=0' } };
      range.dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: '错误',
        message: '请输入整数',
      };
      range.dataValidation.prompt = { showPrompt: true, title: '提示', message: '整数' };
      sheet.getRange('A2').dataValidation.clear();
      const first = sheet.getRange('A1').dataValidation.load('rule,type,errorAlert,prompt');
      const second = sheet.getRange('A2').dataValidation.load('type');
      await context.sync();
      expect(first.toJSON()).toMatchObject({
        type: 'Custom',
        rule: { custom: { formula: '=MOD(A1,1)=0' } },
        errorAlert: { message: '请输入整数', style: 'Stop' },
        prompt: { title: '提示' },
      });
      expect(second.type).toBe('None');
    }));

  test('conditional formats are added first, iterated and deleted', () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      const byFormula = range.conditionalFormats.add('Custom');
      byFormula.custom.rule.formula = '=A1>8';
      byFormula.custom.format.fill.color = '#FFC7CE';
      const byValue = range.conditionalFormats.add('CellValue');
      byValue.cellValue.format.font.color = '#FF0000';
      byValue.cellValue.rule = { formula1: '=7', operator: 'EqualTo' };
      const formats = range.conditionalFormats.load('items/type,items/id');
      await context.sync();
      expect(formats.items.map(({ type }) => type)).toEqual(['CellValue', 'Custom']);
      const custom = formats.items[1]!.customOrNullObject.load('rule/formula');
      const none = formats.items[0]!.customOrNullObject.load('rule/formula');
      await context.sync();
      expect(custom.rule.formula).toBe('=A1>8');
      expect(none.isNullObject).toBe(true);
      formats.items[1]!.delete();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    }));
});

describe('sheets and workbook', () => {
  test('names stand for ranges and are used by formulas', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[3, 4]];
      context.workbook.names.add('本年新收', sheet.getRange('A1:B1'), '说明');
      sheet.getRange('C1').formulas = [['=SUM(本年新收)']];
      const item = context.workbook.names.getItem('本年新收').load('name,formula,type,comment');
      const range = item.getRange().load('address');
      const result = sheet.getRange('C1').load('values');
      const none = context.workbook.names.getItemOrNullObject('没有').load('name');
      await context.sync();
      expect(item.toJSON()).toMatchObject({ name: '本年新收', type: 'Range', comment: '说明' });
      expect(item.formula).toMatch(/^=测试\d+!\$A\$1:\$B\$1$/);
      expect(range.address).toMatch(/!A1:B1$/);
      expect(result.values).toEqual([[7]]);
      expect(none.isNullObject).toBe(true);
      item.delete();
      await context.sync();
    }));

  test('print settings, freeze panes and properties are kept', () =>
    onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintMargins('Centimeters', { left: 2.54 });
      pageLayout.setPrintArea('A1:J14');
      pageLayout.setPrintTitleRows('$1:$4');
      pageLayout.centerHorizontally = true;
      sheet.freezePanes.freezeAt('A1:A4');
      sheet.customProperties.add('gouji', '1');
      pageLayout.load('orientation,zoom,leftMargin,paperSize');
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const property = sheet.customProperties.getItem('gouji').load('value');
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: 'Landscape',
        leftMargin: 72,
        paperSize: 'A4',
      });
      expect(area.address).toMatch(/!A1:J14$/);
      expect(frozen.address).toMatch(/!A1:A4$/);
      expect(property.value).toBe('1');
    }));

  test('settings and XML parts are kept in the file', () =>
    office.Excel.run(async (context) => {
      context.workbook.settings.add('版本', { form: 'annex-2021' });
      const part = context.workbook.customXmlParts.add('<gouji xmlns="urn:gouji"><a/></gouji>').load('id');
      await context.sync();
      const setting = context.workbook.settings.getItem('版本').load('value');
      const found = context.workbook.customXmlParts.getByNamespace('urn:gouji').getOnlyItem();
      const xml = found.getXml();
      await context.sync();
      expect(setting.value).toEqual({ form: 'annex-2021' });
      expect(xml.value).toContain('<a/>');
      expect(part.id).toBeTruthy();
    }));

  test('createWorkbook hands over the file', async () => {
    const opened: string[] = [];
    office.host.state.onWorkbookCreated = (base64) => opened.push(base64);
    await office.Excel.createWorkbook('UEsDBA==');
    expect(opened).toEqual(['UEsDBA==']);
  });

  test('areas are formatted together', () =>
    onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1:A2,C1');
      areas.format.fill.color = '#FFFF00';
      areas.load('address,areaCount');
      const cell = sheet.getRange('C1').format.fill.load('color');
      await context.sync();
      expect(areas.areaCount).toBe(2);
      expect(cell.color).toBe('#FFFF00');
    }));
});

describe('events', () => {
  test('writing and typing raise onChanged; the range can be had again', () =>
    onSheet(async (sheet, context) => {
      const seen: string[][] = [];
      sheet.onChanged.add(async (args) => {
        await office.Excel.run(async (other) => {
          const range = args.getRange(other).load('address');
          await other.sync();
          seen.push([args.changeType, args.address, range.address.split('!')[1]!]);
        });
      });
      sheet.load('id');
      await context.sync();
      sheet.getRange('A1:B1').values = [[1, 2]];
      await context.sync();
      office.book.type(sheet.id, 4, 2, { value: 5 });
      await eventually(
        async () => seen,
        [
          ['RangeEdited', 'A1:B1', 'A1:B1'],
          ['RangeEdited', 'C5', 'C5'],
        ],
      );
    }));

  test('activation, renaming and selection', () =>
    onSheet(async (sheet, context) => {
      const seen: string[] = [];
      const note = (text: string) => async () => void seen.push(text);
      context.workbook.worksheets.onActivated.add(note('activated'));
      context.workbook.worksheets.onNameChanged.add(note('renamed'));
      sheet.onSelectionChanged.add(note('selected'));
      await context.sync();
      sheet.activate();
      sheet.name = `改名${sheetNumber}`;
      sheet.getRange('B2').select();
      await context.sync();
      await eventually(async () => seen, ['activated', 'renamed', 'selected']);
    }));
});

describe('errors', () => {
  test.each([
    [
      'ItemNotFound',
      (c: Excel.RequestContext) => c.workbook.worksheets.getItem('没有').getRange('A1').load('values'),
    ],
    [
      'InvalidArgument',
      (c: Excel.RequestContext) => c.workbook.worksheets.getFirst().getRange('不对!!').load('values'),
    ],
    ['ItemAlreadyExists', (c: Excel.RequestContext) => c.workbook.worksheets.add('Sheet1')],
    ['InvalidArgument', (c: Excel.RequestContext) => c.workbook.worksheets.add('a/b')],
    [
      'InvalidArgument',
      (c: Excel.RequestContext) => {
        c.workbook.worksheets.getFirst().getRange('A1:B2').values = [[1, 2, 3]];
      },
    ],
    [
      'InvalidArgument',
      (c: Excel.RequestContext) => {
        c.workbook.worksheets.getFirst().getRange('A1').formulas = [['=SUM(A1']];
      },
    ],
    ['ApiNotFound', (c: Excel.RequestContext) => c.workbook.worksheets.getFirst().getRange('A1').getImage()],
  ])('%s', async (code, work) => {
    const error = await rejection(
      office.Excel.run(async (context) => {
        work(context);
        await context.sync();
      }),
    );
    expect(error.code).toBe(code);
  });

  test('locked cells of a protected sheet are refused, unlocked ones are not', () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, '密码');
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A1').format.columnWidth = 60;
      await context.sync();
      const attempt = async (change: () => void): Promise<string> => {
        change();
        return (await rejection(context.sync())).code;
      };
      expect(await attempt(() => (sheet.getRange('B1').values = [[1]]))).toBe('AccessDenied');
      expect(await attempt(() => sheet.getRange('A1').merge())).toBe('AccessDenied');
      expect(await attempt(() => (sheet.getRange('A1').format.font.bold = true))).toBe('AccessDenied');
      expect(await attempt(() => sheet.protection.unprotect('错'))).toBe('AccessDenied');
      sheet.protection.unprotect('密码');
      sheet.getRange('B1').values = [[1]];
      await context.sync();
    }));

  test('while a cell is edited a batch fails, or waits if it says so', async () => {
    office.book.setEditing(true);
    const read = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getFirst().load('name');
      await context.sync();
    };
    expect((await rejection(office.Excel.run(read))).code).toBe('InvalidOperationInCellEditMode');
    const waiting = office.Excel.run({ delayForCellEdit: true }, read);
    office.book.setEditing(false);
    await expect(waiting).resolves.toBeUndefined();
  });
});

test('a ribbon command runs the associated action and is reported completed', async () => {
  const run: string[] = [];
  office.Office.actions.associate('insertTables', (event: Office.AddinCommands.Event) => {
    run.push(event.source.id);
    event.completed();
  });
  await office.runCommand('InsertButton', 'insertTables');
  expect(run).toEqual(['InsertButton']);
});

describe('charts', () => {
  test('are kept by name with what was set, and taken away', () =>
    onSheet(async (sheet, context) => {
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:C3'), 'Columns');
      chart.name = '申请来源';
      chart.title.text = '标题';
      chart.series.load('count');
      const found = sheet.charts.getItem('申请来源').title.load('text');
      await context.sync();
      expect([chart.series.count, found.text]).toEqual([2, '标题']);
      chart.delete();
      const gone = sheet.charts.getItemOrNullObject('申请来源').load('isNullObject');
      sheet.charts.load('count');
      await context.sync();
      expect([gone.isNullObject, sheet.charts.count]).toEqual([true, 0]);
      sheet.charts.getItem('申请来源').load('name');
      expect(await rejection(context.sync())).toMatchObject({ code: 'ItemNotFound' });
    }));
});
