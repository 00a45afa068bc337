/** What the pane says on every screen; what one screen says stands in its folder. */
export const texts = {
  title: '勾稽：政府信息公开年度报告',
  screens: { fill: '填报', check: '校验', export: '导出', collect: '下级报送' },
  screensLabel: '窗格的四个页面',
  screenMissing: '这个页面没有取到。请检查与本加载项服务器的连接，关闭后重新打开窗格。',
  notLoaded: '这项功能没有取到。请检查与本加载项服务器的连接后再试。',
  cancel: '取消',
  close: '关闭提示',
  working: (name: string) => `正在${name}…`,
  cellEdit: '如果单元格还在编辑状态，请按 Enter 结束编辑，Excel 才会继续。',
  cancelled: (name: string) => `已取消${name}，没有改动。`,
  unexpected: (detail: string) => `操作没有完成：${detail}。请再试一次；仍不行时关闭并重新打开窗格。`,

  undo: {
    run: (name: string) => `撤销「${name}」`,
    done: (name: string) => `已撤销「${name}」。`,
    left: (name: string, left: readonly string[]) => `撤销「${name}」：${left.join('')}`,
  },

  host: {
    starting: '正在连接工作簿…',
    noHost:
      '没有连接到 Excel 工作簿。仍可在这里粘贴或打开报告，校验后导出 xlsx；要直接填写工作簿，请在 Excel 里从“勾稽”选项卡打开本窗格。',
    failed: {
      notLoaded: 'Office 组件没有加载成功，不能读写工作簿。',
      noAnswer: 'Office 组件没有应答，不能读写工作簿。',
    },
    incomplete: 'Office 组件不完整，有的功能可能用不了。',
    missing: (files: readonly string[]) => `没有取到：${files.join('、')}。`,
    advice:
      '请重新打开窗格；仍不行时，请管理员检查网络，并核对服务器上 officejs 文件夹里的文件（区分大小写）。',
    meanwhile: '在此之前，粘贴或打开的报告仍可在这里校验、导出。',
  },
} as const;
