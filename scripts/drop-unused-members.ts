import ts from 'typescript';
import type { Plugin } from 'vite';

/** Methods of libraries that nothing of ours calls, by file: no bundler dares to leave out a part of a class. */
const unused = [
  // `hostUpdated` is for tasks that run after an update, and ours run before it.
  { file: /\/@lit\/task\/task\.js$/, members: ['render', 'taskComplete', 'error', 'hostUpdated'] },
  {
    file: /\/@lit\/reactive-element\/reactive-element\.js$/,
    // The last one writes properties into attributes, which no element of ours asks for.
    members: ['addInitializer', 'removeController', '_$ET'],
  },
  {
    file: /\/lit-html\/lit-html\.js$/,
    // Where parts stand and whether they are on the page, for directives, of which there are none.
    members: ['parentNode', 'startNode', 'endNode', 'tagName', '_$AU'],
  },
];

/** Leaves out of the bundle what no element uses of a library's class; a library that has changed fails the build. */
export function dropUnusedMembers(): Plugin {
  return {
    name: 'drop-unused-members',
    transform(code, id) {
      const found = unused.find(({ file }) => file.test(id));
      if (!found) return undefined;
      const source = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
      const missing = new Set(found.members);
      const isUnused = (node: ts.ClassElement) => found.members.includes(node.name?.getText() ?? '');
      let kept = '';
      let from = 0;
      const visit = (node: ts.Node): void => {
        if (ts.isClassElement(node) && isUnused(node)) {
          missing.delete(node.name?.getText() ?? '');
          kept += code.slice(from, node.pos);
          from = node.end;
        } else ts.forEachChild(node, visit);
      };
      visit(source);
      if (missing.size) this.error(`${id} has no ${[...missing].join(', ')} any more.`);
      return { code: kept + code.slice(from), map: null };
    },
  };
}
