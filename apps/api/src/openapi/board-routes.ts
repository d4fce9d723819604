import { BoardDto } from '../board/board.dto.js';
import type { Route } from './route.js';
import { refTo } from './schema-words.js';

/** What whoever answers for teams looks at first. */
export const boardRoutes: Readonly<Record<string, Route>> = {
  'GET /api/board': {
    summary:
      'How many complaints of each team stand on each rung, are overdue, and climb today; each number has its list',
    query: BoardDto,
    status: 200,
    answer: refTo('Board'),
    problems: [403, 422],
  },
  'GET /api/board/burning': {
    summary:
      'What has climbed to somebody above the agents, with the reason: clocks, policy, who was told and has answered',
    query: BoardDto,
    status: 200,
    answer: refTo('Burning'),
    problems: [403, 422],
  },
  'GET /api/board/climbing': {
    summary: 'What climbs next by itself, when, and who would be told',
    query: BoardDto,
    status: 200,
    answer: refTo('Climbing'),
    problems: [403, 422],
  },
  'GET /api/heartbeat': {
    summary: 'Whether deadlines ring: when the sweep last came round, the oldest timer that has not fired, and alarms',
    status: 200,
    answer: refTo('Heartbeat'),
  },
};
