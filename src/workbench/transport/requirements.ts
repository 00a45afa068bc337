/** The API sets that the workbench reports, as Excel on the web reports them. */
const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  ExcelApiOnline: '1.1',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.9',
  SharedRuntime: '1.2',
  DialogApi: '1.2',
  RibbonApi: '1.1',
  RichApi: '1.1',
  AddinCommands: '1.3',
  KeyboardShortcuts: '1.1',
  DelayForCellEdit: '1.1',
};

/** The sets with some of them changed; an empty version takes a set away. Names in any case. */
export function requirementSets(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const sets: Record<string, string> = { ...REQUIREMENT_SETS };
  for (const [name, version] of Object.entries(changes)) {
    const known = Object.keys(sets).find((set) => set.toLowerCase() === name.toLowerCase()) ?? name;
    if (version) sets[known] = version;
    else delete sets[known];
  }
  return sets;
}
