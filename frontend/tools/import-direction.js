import path from 'node:path';

const rank = { app: 4, features: 3, ui: 2, api: 1, offline: 1, locales: 0 };

/** Where a file stands: its layer (`features`) and, inside features, whose it is (`features/pairing`). */
function place(root, file) {
  const [layer, second] = path.relative(root, file).split(path.sep);
  return { layer, owner: layer === 'features' ? `features/${second}` : layer };
}

/** Imports run one way, app → features → ui → api, and a feature never imports another. */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      upwards: '{{from}} may not import {{to}}: imports run app → features → ui → api.',
      sideways: '{{from}} may not import {{to}}: a feature never imports another.',
    },
  },
  create(context) {
    const root = path.join(context.cwd, 'src');
    const from = place(root, context.filename);
    if (rank[from.layer] === undefined) return {};

    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || !/^(\.|@\/)/.test(source)) return;
      const target = source.startsWith('@/')
        ? path.join(root, source.slice(2))
        : path.resolve(path.dirname(context.filename), source);
      const to = place(root, target);
      if (rank[to.layer] === undefined) return;
      const data = { from: from.owner, to: to.owner };
      if (rank[to.layer] > rank[from.layer]) context.report({ node, messageId: 'upwards', data });
      else if (from.layer === 'features' && to.layer === 'features' && from.owner !== to.owner)
        context.report({ node, messageId: 'sideways', data });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
