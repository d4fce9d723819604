/** The colours that an organisation shows itself in, by day and by night, each readable where it stands. */
export interface BrandColours {
  readonly light: BrandShades;
  readonly dark: BrandShades;
}

export interface BrandShades {
  /** `#rrggbb`: links, buttons, frames of what matters. */
  readonly accent: string;
  /** What is written on it. */
  readonly onAccent: string;
  /** A touch of it, as a ground for text. */
  readonly soft: string;
}

/** What WCAG 2.2 AA asks between text and its ground (1.4.3). */
export const readable = 4.5;

/** What the portal's style sheet sets text on: cards and the page itself. */
const grounds = { light: ['#ffffff', '#f6f7f8'], dark: ['#1c2024', '#14171a'] } as const;

/**
 * All shades of a colour. By night it is made as much lighter as it needs to be, unless another one is given for it.
 * @param complain gets what cannot be read, with the figure
 */
export function coloursOf(
  light: string,
  dark: string | undefined,
  complain: (hour: 'light' | 'dark', reason: string) => void,
): BrandColours {
  const night = dark ?? lightened(light);
  const shades = { light: shadesOf(light, '#ffffff', 0.08), dark: shadesOf(night, '#14171a', 0.22) };
  for (const hour of ['light', 'dark'] as const) {
    const { accent, soft } = shades[hour];
    const worst = [...grounds[hour], soft]
      .map((ground) => ({ ground, ratio: contrast(accent, ground) }))
      .reduce((one, other) => (other.ratio < one.ratio ? other : one));
    if (worst.ratio < readable)
      complain(
        hour,
        `${accent} cannot be read on ${worst.ground}: its contrast is ${worst.ratio.toFixed(2)} and must be ${readable} ` +
          `or more (WCAG 2.2 AA); take a ${hour === 'light' ? 'darker' : 'lighter'} one`,
      );
  }
  return shades;
}

/** How well a colour is told from its ground: 1 not at all, 21 black on white (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function shadesOf(accent: string, ground: string, share: number): BrandShades {
  const onAccent = contrast(accent, '#ffffff') >= readable ? '#ffffff' : '#10151a';
  return { accent, onAccent, soft: mixed(accent, ground, share) };
}

/** Mixed with white, step by step, until it can be read well by night. */
function lightened(colour: string): string {
  for (let share = 1; share > 0; share -= 0.05) {
    const lighter = mixed(colour, '#ffffff', share);
    const soft = mixed(lighter, '#14171a', 0.22);
    if ([...grounds.dark, soft].every((ground) => contrast(lighter, ground) >= readable + 0.75)) return lighter;
  }
  return '#ffffff';
}

function mixed(one: string, other: string, share: number): string {
  const [a, b] = [channels(one), channels(other)];
  const parts = a.map((value, index) => Math.round(value * share + (b[index] ?? 0) * (1 - share)));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return (colour.slice(1).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}
