/**
 * Gives this page's nonce to every style sheet that our own scripts make. The component library writes its styles at run
 * time, and takes a nonce for most of them but not for those that keep the page from scrolling behind a dialog. What
 * comes into the page as markup has no nonce, whoever wrote it, and styles nothing.
 */
export function allowOwnStyles(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  if (nonce === undefined) return;
  const make = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = make(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
  HTMLElement.prototype.setAttribute = function (this: HTMLElement, name: string, value: string): void {
    // Fields that grow with their text write a style as markup would; through the object model it is a script's own.
    if (name === 'style') this.style.cssText = value;
    else Element.prototype.setAttribute.call(this, name, value);
  };
}
