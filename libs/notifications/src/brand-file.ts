import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { plainToInstance, Type } from 'class-transformer';
import type { ValidationError } from 'class-validator';
import {
  Equals,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
  validateSync,
} from 'class-validator';
import { parse, YAMLError } from 'yaml';
import { StartupError } from '#platform/startup-error.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { coloursOf } from './brand-colours.js';
import type { BrandPicture } from './brand.js';
import { Brand } from './brand.js';

const needsText = { message: 'must be a text of 1 to 200 characters' };
const needsBoth = { message: 'must give both languages: { en: …, zh-CN: … }' };
const colour = { message: 'must be a colour such as "#1f5f8b" (in quotation marks)' };

class WrittenWords {
  @Length(1, 200, needsText)
  readonly en!: string;

  @Length(1, 200, needsText)
  readonly 'zh-CN'!: string;
}

/** A decorator for a text in both languages. */
function InBothLanguages(): PropertyDecorator {
  return (target, property) => {
    ValidateNested(needsBoth)(target, property);
    Type(() => WrittenWords)(target, property);
  };
}

class WrittenColours {
  @Matches(/^#[\da-f]{6}$/i, colour)
  readonly light!: string;

  @IsOptional()
  @Matches(/^#[\da-f]{6}$/i, colour)
  readonly dark?: string;
}

class WrittenContact {
  @IsOptional()
  @Matches(/^\+?[\d ()\-–/]{3,30}$/, {
    message: 'must be a telephone number in quotation marks, such as "+86 400 800 1234"',
  })
  readonly phone?: string;

  @IsOptional()
  @IsEmail({ require_tld: false }, { message: 'must be an e-mail address' })
  readonly email?: string;

  @IsOptional()
  @InBothLanguages()
  readonly hours?: WrittenWords;

  @IsOptional()
  @InBothLanguages()
  readonly address?: WrittenWords;
}

/** What a brand file says, before its pictures and texts are read. */
class WrittenBrand {
  @Equals(1, { message: 'must be 1, the only one there is' })
  readonly version!: number;

  @IsDefined(needsBoth)
  @InBothLanguages()
  readonly name!: WrittenWords;

  @IsOptional()
  @ValidateNested({ message: 'must be { light: "#rrggbb", dark: "#rrggbb" }' })
  @Type(() => WrittenColours)
  readonly colours?: WrittenColours;

  @IsOptional()
  @Length(1, 200, needsText)
  readonly logo?: string;

  @IsOptional()
  @Length(1, 200, needsText)
  readonly logoDark?: string;

  @IsOptional()
  @IsBoolean({ message: 'must be true or false' })
  readonly nameBesideLogo: boolean = true;

  @IsOptional()
  @ValidateNested({ message: 'must be a list of phone, email, hours, address' })
  @Type(() => WrittenContact)
  readonly contact?: WrittenContact;

  @IsOptional()
  @InBothLanguages()
  readonly privacy?: WrittenWords;
}

/** The largest logo; it is on every first view. */
const largestLogo = 200 * 1024;
const largestNotice = 100 * 1024;

/**
 * The brand of a file; pictures and notices lie beside it. Without a file it is nobody's in particular.
 * @throws StartupError with every mistake at once
 */
export function loadBrand(file: string | undefined): Brand {
  const reading = new BrandReading(file ?? '');
  const brand = reading.of(file === undefined ? nobodys : reading.written());
  reading.refuseIfAny();
  return { ...brand, isConfigured: file !== undefined };
}

const usual: WrittenColours = { light: '#1f5f8b' };

/** The brand of a house that has not said who it is. */
const nobodys: WrittenBrand = plainToInstance(WrittenBrand, {
  version: 1,
  name: { en: 'Customer service', 'zh-CN': '客户服务' },
});

/** One reading of one file: a mistake is noted, and the reading goes on. */
class BrandReading {
  private readonly mistakes: string[] = [];

  constructor(private readonly file: string) {}

  /** @throws StartupError when the fields are not right: nothing else can be judged then */
  written(): WrittenBrand {
    const written = plainToInstance(WrittenBrand, this.parsed(), { exposeDefaultValues: true });
    const faults = validateSync(written, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
    this.mistakes.push(...faults.flatMap((fault) => told(fault)));
    this.refuseIfAny();
    return written;
  }

  of({
    name,
    colours = usual,
    logo,
    logoDark,
    nameBesideLogo,
    contact = {},
    privacy,
  }: WrittenBrand): Omit<Brand, 'isConfigured'> {
    const light = logo === undefined ? undefined : this.picture('logo', logo);
    const dark = logoDark === undefined ? undefined : this.picture('logoDark', logoDark);
    if (dark && logo === undefined) this.mistakes.push('logoDark needs a logo beside it');
    return {
      name,
      colours: coloursOf(colours.light.toLowerCase(), colours.dark?.toLowerCase(), (of, reason) =>
        this.mistakes.push(`colours.${of}: ${reason}`),
      ),
      logo: light && { light, ...(dark && { dark }) },
      nameBesideLogo,
      contact,
      privacy: privacy && this.notices(privacy),
    };
  }

  refuseIfAny(): void {
    if (this.mistakes.length === 0) return;
    throw new StartupError(
      `The brand file ${this.file} is not right:\n${this.mistakes.map((one) => `  ${one}`).join('\n')}`,
    );
  }

  private parsed(): object {
    const text = this.read('BRAND_FILE', this.file)?.toString('utf8');
    this.refuseIfAny();
    try {
      const parsed: unknown = parse(text ?? '');
      if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
      this.mistakes.push('it must be a list of names with values');
    } catch (error) {
      if (!(error instanceof YAMLError)) throw error;
      this.mistakes.push(error.message);
    }
    this.refuseIfAny();
    return {};
  }

  private picture(field: string, name: string): BrandPicture | undefined {
    const bytes = this.read(field, resolve(dirname(this.file), name));
    if (!bytes) return undefined;
    const isPng = bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
    const isSvg = /^\uFEFF?\s*(<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE svg[^>]*>|\s)*<svg[\s>]/i.test(
      bytes.toString('utf8'),
    );
    if (!isPng && !isSvg) this.mistakes.push(`${field}: ${name} is neither an SVG nor a PNG picture`);
    if (bytes.length > largestLogo) this.mistakes.push(`${field}: ${name} is larger than ${largestLogo / 1024} KB`);
    return { type: isPng ? 'image/png' : 'image/svg+xml', bytes };
  }

  private notices(files: Readonly<Record<Locale, string>>): Record<Locale, string> {
    return { en: this.notice('en', files.en), 'zh-CN': this.notice('zh-CN', files['zh-CN']) };
  }

  private notice(locale: Locale, name: string): string {
    const field = `privacy.${locale}`;
    const bytes = this.read(field, resolve(dirname(this.file), name));
    if (bytes && bytes.length > largestNotice)
      this.mistakes.push(`${field}: ${name} is larger than ${largestNotice / 1024} KB`);
    const text = bytes?.toString('utf8').trim() ?? '';
    if (bytes && text === '') this.mistakes.push(`${field}: ${name} is empty`);
    return text;
  }

  private read(field: string, path: string): Buffer | undefined {
    try {
      return readFileSync(path);
    } catch (error) {
      this.mistakes.push(`${field}: ${path} cannot be read (${String((error as NodeJS.ErrnoException).code)})`);
      return undefined;
    }
  }
}

/** Each fault with the way to its field: `contact.hours.en`. */
function told({ property, constraints, children = [], value }: ValidationError, above = ''): string[] {
  const field = above + property;
  const own = Object.entries(constraints ?? {}).map(([rule, reason]) =>
    rule === 'whitelistValidation' ? `${field} is not known here` : `${field} ${reason}${given(value)}`,
  );
  return [...own, ...children.flatMap((child) => told(child, `${field}.`))];
}

function given(value: unknown): string {
  if (value === undefined) return ', but is not there';
  return typeof value === 'object' ? '' : `, but is ${JSON.stringify(value)}`;
}
