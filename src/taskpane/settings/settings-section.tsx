import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { THRESHOLDS } from '../../sheet/thresholds';
import type { CheckSettings } from '../../model/settings';
import { DEFAULT_SETTINGS } from '../../model/settings';
import type { CheckItem } from '../../tasks/check-items';
import { checkItems } from '../../tasks/check-items';
import { Disclosure } from '../disclosure';
import { usePane, usePaneState } from '../pane-context';
import { Section } from '../section';
import type { PaneReport } from '../state';
import { checkTexts } from '../check/texts';
import { CheckList } from './check-list';
import { OpenWithWorkbook } from './open-with-workbook';
import { SoftRules } from './soft-rules';
import { ThresholdField } from './threshold-field';

const words = checkTexts.settings;

/** 勾稽设置: the thresholds, and which checks of 核实 apply; kept in the workbook. */
export function SettingsSection(): ReactElement {
  const { ownChecks, reports } = usePaneState();
  const items = useMemo(() => itemsFor(reports), [reports]);
  const settings = ownChecks?.settings ?? DEFAULT_SETTINGS;
  return (
    <Section heading={words.heading}>
      <Disclosure summary={words.summary(settings.jump.factor, settings.off.length)}>
        <Editing settings={settings} items={items} />
      </Disclosure>
      <CheckList items={items} />
      <OpenWithWorkbook />
    </Section>
  );
}

/** What the reports are checked for; everything where there is none. */
function itemsFor(reports: readonly PaneReport[] = []): readonly CheckItem[] {
  const used = new Set(reports.map(({ recognised }) => recognised.form.id));
  return checkItems().filter(({ forms }) => !used.size || forms.some((id) => used.has(id)));
}

interface EditingProps {
  readonly settings: CheckSettings;
  readonly items: readonly CheckItem[];
}

/** Changes wait until they are saved; what is saved elsewhere meanwhile takes their place. */
function Editing({ settings, items }: EditingProps): ReactElement {
  const pane = usePane();
  const { work } = usePaneState();
  const [saved, setSaved] = useState(settings);
  const [edited, setEdited] = useState(settings);
  const [invalidKeys, setInvalidKeys] = useState<readonly string[]>([]);
  if (saved !== settings) {
    setSaved(settings);
    setEdited(settings);
    setInvalidKeys([]);
  }
  return (
    <div className="fields">
      <p className="quiet">{words.hint}</p>
      {THRESHOLDS.map((threshold) => (
        <ThresholdField
          key={`${threshold.key} ${threshold.of(settings)}`}
          threshold={threshold}
          value={threshold.of(edited)}
          onChange={(value) => {
            const others = invalidKeys.filter((invalidKey) => invalidKey !== threshold.key);
            setInvalidKeys(value === undefined ? [...others, threshold.key] : others);
            if (value !== undefined) setEdited(threshold.set(edited, value));
          }}
        />
      ))}
      <SoftRules
        rules={items.filter(({ isOptional }) => isOptional)}
        off={edited.off}
        onChange={(off) => setEdited({ ...edited, off })}
      />
      <div className="row">
        <Button
          disabledFocusable={!!work || invalidKeys.length > 0}
          onClick={() => void pane.saveSettings(edited)}
        >
          {words.save}
        </Button>
        <Button
          appearance="subtle"
          disabledFocusable={!!work}
          onClick={() => void pane.saveSettings(DEFAULT_SETTINGS)}
        >
          {words.reset}
        </Button>
      </div>
    </div>
  );
}
