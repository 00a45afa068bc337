/* global CustomFunctions, Office, Excel, document */
const sum = (ranges) =>
  ranges
    .flat(2)
    .filter((value) => typeof value === 'number')
    .reduce((total, value) => total + value, 0);

CustomFunctions.associate('TOTAL', (ranges) => sum(ranges));
CustomFunctions.associate('TABLE', (rows) =>
  Array.from({ length: rows }, (_, row) => [row + 1, `第${row + 1}行`]),
);
CustomFunctions.associate('KIND', (value, label) => `${label ?? '无'}:${value?.basicValue ?? typeof value}`);
CustomFunctions.associate('REFUSE', () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '没有数据');
});
CustomFunctions.associate(
  'LATER',
  (value) => new Promise((resolve) => setTimeout(() => resolve(value * 2), 50)),
);
CustomFunctions.associate('WHERE', (invocation) => invocation.address);

globalThis.insertTable = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const title = sheet.getRange('A1:D1');
    title.merge();
    title.format.horizontalAlignment = 'Center';
    title.format.font.set({ bold: true, size: 16 });
    title.format.rowHeight = 32;
    sheet.getRange('A1').values = [['收到和处理政府信息公开申请情况']];
    sheet.getRange('A2:D5').formulas = [
      ['项目', '自然人', '法人', '总计'],
      ['新收', 3, 2, '=SUM(B3:C3)'],
      ['结转', 1, 0, '=SUM(B4:C4)'],
      ['校验', '', '', '=GOUJI.TOTAL(B3:C4)'],
    ];
    const table = sheet.getRange('A2:D5');
    for (const side of [
      'EdgeTop',
      'EdgeBottom',
      'EdgeLeft',
      'EdgeRight',
      'InsideVertical',
      'InsideHorizontal',
    ]) {
      table.format.borders.getItem(side).style = 'Continuous';
    }
    sheet.getRange('A2:D2').format.fill.color = '#E8EEF7';
    sheet.getRange('A:A').format.columnWidth = 120;
    const input = sheet.getRange('B3:C4');
    input.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    input.dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: '错误',
      message: '请输入非负整数',
    };
    const large = input.conditionalFormats.add('Custom');
    large.custom.rule.formula = '=B3>9';
    large.custom.format.fill.color = '#FFC7CE';
    sheet.freezePanes.freezeRows(2);
    await context.sync();
  });

Office.actions.associate('insertTable', async (event) => {
  await globalThis.insertTable();
  event.completed();
});

Office.onReady((info) => {
  document.getElementById('state').textContent = `${info.host} ${info.platform}`;
  document.getElementById('insert').addEventListener('click', () => globalThis.insertTable());
});
