import { createContext, useContext } from 'react';
import type { Finding } from '../../model/finding';
import { usePane } from '../pane-context';
import type { ShownReport } from '../state';
import { focusTab } from './focus-tab';

/** How what is to be verified is explained where its report is shown. */
export interface Explaining {
  explain(finding: Finding, text: string): Promise<void>;
  /** Takes back what was explained. */
  drop(finding: Finding): Promise<void>;
  /** Was it explained here, and not in a file of the office? */
  isOwn(finding: Finding): boolean;
}

const ExplainingContext = createContext<Explaining | undefined>(undefined);

export const ExplainingProvider = ExplainingContext.Provider;

/** What is around it, else the workbook of the report; undefined where nothing can be explained. */
export function useExplaining(checked: ShownReport): Explaining | undefined {
  const pane = usePane();
  const around = useContext(ExplainingContext);
  if (around || checked.key === undefined) return around;
  return {
    explain: (finding, text) => pane.explain(checked, finding, text).then(focusTab),
    drop: (finding) => pane.dropExplanation(checked, finding).then(focusTab),
    isOwn: () => true,
  };
}
