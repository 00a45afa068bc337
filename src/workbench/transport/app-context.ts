const EXCEL_ON_THE_WEB = 16;
const SHARED_APP = 1;
const CUSTOM_FUNCTIONS = 2;

/** What tells one add-in frame from another. */
export interface Conversation {
  readonly id: string;
  readonly controlId: string;
}

/** The answer to Office.js's first question: which host is this and what can it do. */
export function appContext(
  { controlId }: Conversation,
  options: { locale: string; documentUrl: string; requirementSets: Readonly<Record<string, string>> },
): Record<string, unknown> {
  return {
    _id: controlId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.01',
    _appMinorVersion: 1,
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: 1,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: controlId,
    _touchEnabled: false,
    _hostFullVersion: '16.0.18000.1',
    _requirementMatrix: JSON.stringify(options.requirementSets),
    _hostCustomMessage: '',
    _addinName: '',
    _appDomains: [],
    _initialDisplayMode: 2,
    _featureGates: {},
  };
}

/** The `name` of the add-in's iframe, by which Office.js learns who its host is; the URL stays clean. */
export function frameName({ id, controlId }: Conversation, hostOrigin: string, locale: string): string {
  const flags = SHARED_APP + CUSTOM_FUNCTIONS;
  return JSON.stringify({
    baseFrameName: 'addin',
    hostInfo: `Excel|Web|16.01|${locale}|${id}||disableLogging|${flags}`,
    xdmInfo: `${id}|${controlId}|${hostOrigin}`,
    serializerVersion: '1',
  });
}
