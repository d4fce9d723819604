import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { eventClasses, eventTypes } from '#workflows/complaint/complaint.events.js';
import { schemaOf } from './json-schema.js';

class Page {
  @IsInt()
  @Min(1)
  readonly number!: number;
}

class Book {
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  readonly title!: string;

  @IsOptional()
  @IsIn(['novel', 'law'])
  readonly kind?: 'novel' | 'law';

  @IsBoolean()
  readonly lent!: boolean;

  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => Page)
  readonly pages!: readonly Page[];

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  @MaxLength(5, { each: true })
  readonly tags?: readonly string[];
}

class Untyped {
  @ValidateNested()
  readonly page!: Page;
}

class Dated {
  @IsDate()
  readonly on!: Date;
}

describe('the JSON Schema of a class', () => {
  it('says what its rules say, field by field', () => {
    expect(schemaOf(Book)).toEqual({
      type: 'object',
      properties: {
        title: { type: 'string', minLength: 1, maxLength: 20 },
        kind: { enum: ['novel', 'law'] },
        lent: { type: 'boolean' },
        pages: {
          type: 'array',
          maxItems: 3,
          items: {
            type: 'object',
            properties: { number: { type: 'integer', minimum: 1 } },
            required: ['number'],
            additionalProperties: false,
          },
        },
        tags: { type: 'array', items: { type: 'string', maxLength: 5 } },
      },
      required: ['title', 'lent', 'pages'],
      additionalProperties: false,
    });
  });

  it('is refused for a rule that it has no words for, rather than left out', () => {
    expect(() => schemaOf(Dated)).toThrow('no JSON Schema for the rule "isDate" of Dated.on');
    expect(() => schemaOf(Untyped)).toThrow('Untyped.page does not say by @Type which class it holds');
  });

  it.each(eventTypes)('can be said of %s', (type) => {
    const { properties, required } = schemaOf(eventClasses[type]);
    expect(Object.keys(properties as object)).toEqual(expect.arrayContaining(['id', 'at', 'by']));
    expect(required).toEqual(expect.arrayContaining(['id', 'at']));
  });
});
