import { spoken } from '../locales/workflow-words.js';
import type { Api } from '../http/ask.js';

export interface TreeNode {
  readonly value: string;
  readonly title: string;
  readonly children?: TreeNode[];
}

/** Codes as a tree, titles in the language of the page. */
export function treeOf(codes: readonly Api['Code'][] = []): TreeNode[] {
  const below = (parent: string | undefined): TreeNode[] =>
    codes
      .filter((code) => code.parent === parent)
      .map(({ code, title }) => {
        const children = below(code);
        return { value: code, title: spoken(title), ...(children.length > 0 && { children }) };
      });
  return below(undefined);
}

/** The title of a code with those above it: `Installation / Late`. */
export function titleOf(codes: readonly Api['Code'][] | undefined, code: string): string {
  const found = codes?.find((one) => one.code === code);
  if (!found) return code;
  return found.parent === undefined ? spoken(found.title) : `${titleOf(codes, found.parent)} / ${spoken(found.title)}`;
}
