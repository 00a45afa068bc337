/** Rules for what is written into a workbook. */
module.exports = {
  meta: { name: 'undo' },
  rules: {
    'no-merged-group': {
      create: (context) => ({
        Property(node) {
          if (node.key.name === 'mergeUndoGroup')
            context.report({
              node,
              message:
                'Excel refuses calls without undo (protection, deleted sheets) in a merged undo group.',
            });
        },
      }),
    },
  },
};
