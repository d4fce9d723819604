import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Table } from '#figures/table.js';
import { writeCsv } from '#figures/write-csv.js';
import { writeXlsx } from '#figures/write-xlsx.js';
import type { ActingMember } from '#people/acting-member.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { guarded } from '../complaints/guarded.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { savedAs } from '../complaints/saved-as.js';
import { Reads } from '../privacy/reads.js';
import { AskedFigures } from './asked-figures.js';
import { ExportTables } from './export-tables.js';
import { ExportFiguresDto, ExportListDto } from './figures.dto.js';

/** Lines that a file has at most: nobody reads more, and whoever wants the whole house asks for less of it at a time. */
const mostLines = 50_000;

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Figures and the lists behind them as files, written while they are read. */
@Controller('api/figures')
@Needs('figures.look')
export class FigureExportsController {
  constructor(
    private readonly figures: AskedFigures,
    private readonly tables: ExportTables,
  ) {}

  @Get('export')
  async all(
    @Query() { format, locale = 'zh-CN', ...asked }: ExportFiguresDto,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { counted } = await this.figures.count(asked, member);
    return give(await this.tables.ofFigures(counted, locale, this.figures.zone), format, reply);
  }

  @Get(':figure/export')
  @Reads('list')
  async list(
    @Param('figure') id: string,
    @Query() { format, locale = 'zh-CN', ...asked }: ExportListDto,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { figure, found } = await this.figures.behind(id, asked, member);
    if (found.length > mostLines)
      throw invalidFields({
        field: 'period',
        reasons: [`a file has ${mostLines} lines at most, and this list has ${found.length}; choose a shorter period`],
      });
    return give(await this.tables.ofList(figure, found, locale, this.figures.zone), format, reply);
  }
}

function give(table: Table, format: 'csv' | 'xlsx', reply: FastifyReply): StreamableFile {
  void reply.headers({ ...guarded, 'content-disposition': savedAs(`${table.title}.${format}`, `figures.${format}`) });
  return new StreamableFile(Readable.from(format === 'csv' ? writeCsv(table) : writeXlsx(table)), {
    type: types[format],
  });
}
