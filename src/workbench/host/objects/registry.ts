import type { WireTypes } from '../model';
import { application, documentProperties, emptyCollection, runtime, workbookCreated } from './application';
import { rangeAreas, rangeCollection } from './areas';
import { rangeBorder, rangeBorderCollection } from './borders';
import {
  chart,
  chartAxes,
  chartAxis,
  chartCollection,
  chartDataLabels,
  chartFill,
  chartGridlines,
  chartLegend,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
  chartTitle,
} from './charts';
import { conditionalFormat, conditionalFormatCollection } from './conditional-formats';
import {
  cellValueConditionalFormat,
  conditionalFormatRule,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './conditional-look';
import { formatProtection, rangeFill, rangeFont } from './font-fill';
import { rangeFormat } from './format';
import { worksheetFreezePanes } from './freeze';
import { headerFooter, headerFooterGroup } from './headers-footers';
import { namedItem, namedItemCollection } from './names';
import { pageLayout } from './page-layout';
import { worksheetProtection } from './protection';
import { range } from './range';
import { appRuntime, customFunctions, service } from './services';
import {
  customXmlPart,
  customXmlPartCollection,
  settingCollection,
  settingItem,
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
} from './stored';
import { dataValidation } from './validation';
import { workbook, workbookProtection } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheets';

/** Every class of the object model by the name Office.js has for it. */
export const wireTypes: WireTypes = {
  Workbook: workbook,
  Application: application,
  Runtime: runtime,
  WorkbookProtection: workbookProtection,
  WorkbookCreated: workbookCreated,
  DocumentProperties: documentProperties,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
  WorksheetCustomProperty: worksheetCustomProperty,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  FormatProtection: formatProtection,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  CellValueConditionalFormat: cellValueConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollection,
  ConditionalRangeBorder: conditionalRangeBorder,
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartDataLabels: chartDataLabels,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartGridlines: chartGridlines,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartSeriesFormat: chartSeriesFormat,
  ChartFill: chartFill,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  SettingCollection: settingCollection,
  Setting: settingItem,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPart: customXmlPart,
  EmptyCollection: emptyCollection,
  CustomFunctions: customFunctions,
  AppRuntime: appRuntime,
  Service: service,
};
