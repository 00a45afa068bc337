import { membersUsed } from './api-sets';

test('members are told apart by their class, as Microsoft documents them', () => {
  const ObjectPaths = {
    1: { ObjectPathType: 1 },
    2: { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    3: { ObjectPathType: 5, ParentObjectPathId: 2 },
    4: { ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3 },
    5: { ObjectPathType: 4, Name: 'Format', ParentObjectPathId: 4 },
    6: { ObjectPathType: 4, Name: 'Charts', ParentObjectPathId: 3 },
  };
  const used = membersUsed([
    {
      ObjectPaths,
      Actions: [
        { Id: 1, ActionType: 4, Name: 'ShrinkToFit', ObjectPathId: 5 },
        {
          Id: 2,
          ActionType: 2,
          ObjectPathId: 4,
          QueryInfo: { Select: ['left', 'format/columnWidth', 'nonsense'] },
        },
        { Id: 3, ActionType: 2, ObjectPathId: 6, QueryInfo: { Select: ['left'] } },
      ],
    },
  ]);
  expect(Object.fromEntries(used)).toEqual({
    'Workbook.worksheets': 1,
    'WorksheetCollection.getItem': 1,
    'Worksheet.getRange': 1,
    'Worksheet.charts': 1,
    'Range.format': 1,
    'RangeFormat.shrinkToFit': 9,
    'RangeFormat.columnWidth': 2,
    'Range.left': 10,
    'Chart.left': 1,
    'Range.nonsense': NaN,
  });
});
