import type { WireType } from '../model';

/** The service through which the custom functions runtime answers. */
export const customFunctions: WireType<'CustomFunctions'> = {
  call: {
    SetInvocationArrayResults: (_, { state }, results: unknown[]) => state.onFunctionResults(results),
    SetInvocationResults: (
      _,
      { state },
      results: { id: number; failed?: boolean; value: unknown; errorCode?: number }[],
    ) =>
      state.onFunctionResults(
        results.map(({ id, failed, value, errorCode }) => [id, !failed, value, errorCode]),
      ),
    _SetOsfControlContainerReadyForCustomFunctions: (_, { state }) => state.onFunctionsReady(),
    _NotifyHostInitialized: (_, { state }) => state.onFunctionsReady(),
    _GetEnabledFeatures: () => [2],
    Register: () => undefined,
  },
};

const VISIBLE = 'Visible';

/** Visibility of the task pane (`Office.addin.showAsTaskpane`, `hide`). */
export const appRuntime: WireType<'AppRuntime'> = {
  call: {
    GetAppRuntimeState: (_, { state }) => (state.paneVisible ? VISIBLE : 'Background'),
    SetAppRuntimeState: (_, { state }, wanted: string) => {
      state.paneVisible = wanted === VISIBLE;
      state.onPaneVisibility(state.paneVisible);
    },
  },
};

/** Services that need no more than an answer, and the dynamic ribbon. */
export const service: WireType<'Service'> = {
  call: {
    NotifyActionHandlerReady: (_, { state }) => state.onAddinReady(),
    GetAppRuntimeStartState: () => 'Inactive',
    SetAppRuntimeStartState: () => undefined,
    ExecuteRequestUpdate: (_, { state }, update: unknown) => state.onRibbonUpdate(update),
    ExecuteRequestCreate: () => undefined,
    SendTelemetryEvent: () => undefined,
  },
};
