import { FigureMailDto } from '../figures/figure-mails.dto.js';
import { ExportFiguresDto, ExportListDto, FiguresDto, ListBehindDto } from '../figures/figures.dto.js';
import { schemaOf } from './json-schema.js';
import type { Route } from './route.js';
import { refTo } from './schema-words.js';

const bytes = { type: 'string', format: 'binary' };

/** What managers look at. */
export const figureRoutes: Readonly<Record<string, Route>> = {
  'GET /api/figures': {
    summary: 'Every figure, of one’s teams: how it stands now, and what happened in the period',
    query: FiguresDto,
    status: 200,
    answer: refTo('Figures'),
    problems: [403, 422],
  },
  'GET /api/figures/chart': {
    summary: 'The workflow in force as a chart, over which the steps that were taken can be laid',
    status: 200,
    answer: refTo('StateChart'),
    problems: [403, 404],
  },
  'GET /api/figures/{figure}/list': {
    summary: 'The list behind a figure or one group of it: exactly what it counts, the latest first',
    query: ListBehindDto,
    status: 200,
    answer: refTo('ListBehindFigure'),
    problems: [403, 404, 422],
  },
  'GET /api/figures/export': {
    summary: 'Every figure with its groups as a file, CSV or XLSX',
    query: ExportFiguresDto,
    status: 200,
    answer: bytes,
    answerType: 'application/octet-stream',
    problems: [403, 422],
  },
  'GET /api/figures/{figure}/export': {
    summary: 'The list behind a figure as a file, CSV or XLSX; who saved it is logged',
    query: ExportListDto,
    status: 200,
    answer: bytes,
    answerType: 'application/octet-stream',
    problems: [403, 404, 422],
  },
  'GET /api/figure-mails': {
    summary: 'Figures that are sent to you, or to others because you set it',
    status: 200,
    answer: refTo('FigureMails'),
    problems: [403],
  },
  'PUT /api/figure-mails/{id}': {
    summary: 'Have figures sent to yourself, or to somebody for whom you answer; under an id that you choose',
    body: schemaOf(FigureMailDto),
    status: 200,
    answer: refTo('FigureMail'),
    problems: [403, 404, 409, 422],
  },
  'DELETE /api/figure-mails/{id}': {
    summary: 'Have them sent no more',
    status: 204,
    problems: [403, 404],
  },
  'POST /api/figure-mails/{id}/trial': {
    summary: 'Have them sent once now, to yourself',
    status: 202,
    answer: refTo('FigureMailTrial'),
    problems: [403, 404],
  },
};
