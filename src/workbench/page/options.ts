/** What the address of the workbench page asks for. */
export interface PageOptions {
  /** Address of the add-in's page, with the parameters that are meant for it. */
  readonly addinUrl: string;
  readonly dark: boolean;
  readonly locale: string;
  readonly directFunctions: boolean;
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** Where the add-in's folder lies, seen from this page's: beside it, on any server and below any path. */
export const ADDIN_BASE = '../addin/';
const FOR_THE_ADDIN = ['sample', 'theme', 'lang'];

/** Reads `?sample=…&theme=dark&lang=…&excelapi=1.8&cf=runtime`. */
export function readOptions(search: string): PageOptions {
  const query = new URLSearchParams(search);
  const passed = new URLSearchParams([...query].filter(([name]) => FOR_THE_ADDIN.includes(name)));
  const excelApi = query.get('excelapi');
  return {
    addinUrl: `${ADDIN_BASE}taskpane.html${passed.size > 0 ? `?${passed.toString()}` : ''}`,
    dark: query.get('theme') === 'dark',
    locale: query.get('lang')?.startsWith('en') ? 'en-US' : 'zh-CN',
    directFunctions: query.get('cf') !== 'runtime',
    requirementSets: excelApi ? { ExcelApi: excelApi } : {},
  };
}
