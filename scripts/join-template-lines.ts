import ts from 'typescript';
import type { Plugin } from 'vite';

/** A line's end with the indentation around it: one space to a browser, and many bytes to a shop. */
const lineEnd = /\s*\n\s*/g;

/** What stands by itself wherever it is in our templates: beside it, a space is a node that nobody sees. */
const block = '</?(?:div|p|section|h2|ul|li|button|svg|path|form|fieldset|dialog|dl|dt|dd)\\b';
const afterBlock = new RegExp(`${block}[^<>]*>$`);
const beforeBlock = new RegExp(`^(?:${block}|>)`);

/**
 * Joins the lines of `html` templates, which a minifier of scripts leaves as they are. A space stays where two words
 * could grow together.
 */
export function joinTemplateLines(): Plugin {
  return {
    name: 'join-template-lines',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/components/') || !code.includes('html`')) return undefined;
      const source = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
      let joined = '';
      let from = 0;
      const visit = (node: ts.Node): void => {
        if (isTemplateText(node)) {
          joined += code.slice(from, node.pos) + join(code.slice(node.pos, node.end));
          from = node.end;
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return { code: joined + code.slice(from), map: null };
    },
  };
}

function join(text: string): string {
  return text.replace(lineEnd, (space: string, start: number) => {
    const isBetweenBlocks =
      afterBlock.test(text.slice(0, start)) || beforeBlock.test(text.slice(start + space.length));
    return isBetweenBlocks ? '' : ' ';
  });
}

/** Whether a node is a text of an `html` template: the whole of it, or what stands between two expressions. */
function isTemplateText(node: ts.Node): boolean {
  const isText =
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node);
  if (!isText) return false;
  const template = ts.findAncestor(node, ts.isTaggedTemplateExpression);
  return template?.tag.getText() === 'html';
}
