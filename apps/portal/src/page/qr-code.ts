import QRCode from 'qrcode';

/** The code's dark squares as one path of an SVG picture, with the quiet border that readers need. */
export function qrCode(text: string): { readonly side: number; readonly path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const border = 4;
  const squares = Array.from(data, (isDark, index) =>
    isDark ? `M${(index % size) + border} ${Math.floor(index / size) + border}h1v1h-1z` : '',
  );
  return { side: size + 2 * border, path: squares.join('') };
}
