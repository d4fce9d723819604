/** No more than file systems take, whatever the script it is written in. */
const longest = 80;

/** Ends of lines, what makes a path of a name, and what turns the direction of writing so that `gpj.exe` reads `exe.jpg`. */
const dangerous = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]/gu;

/**
 * The header by which a browser saves what comes, and shows nothing of it (RFC 6266). A name is the sender's word: what
 * is kept of it is a name and no path, in letters that every browser reads (RFC 8187), its ending included.
 */
export function savedAs(name: string | undefined, otherwise: string): string {
  // Through bytes, for half of a letter cannot be written in a header.
  const clean = Buffer.from(name ?? '')
    .toString()
    .replace(dangerous, '_')
    .replace(/^[.\s]+/u, '')
    .trim();
  const kept = shortened(clean === '' ? otherwise : clean);
  const plain = kept.replace(/[^\w.\- ]/g, '_');
  const encoded = encodeURIComponent(kept).replace(
    /['()*!~]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Cut in its middle, for the ending says what it is. */
function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= longest ? name : `${letters.slice(0, longest - 20).join('')}…${letters.slice(-19).join('')}`;
}
