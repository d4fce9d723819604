import { addressOf } from './ask.js';

describe('the address of a route', () => {
  it('holds what was asked for where the route has a blank, whatever is in it', () => {
    expect(addressOf('/api/complaints/{ref}/messages', { ref: 'C-1/../2' })).toBe(
      '/api/complaints/C-1%2F..%2F2/messages',
    );
  });

  it('carries the query, without what was not said', () => {
    expect(addressOf('/api/complaints', {}, { ownerId: 'me', limit: 50, cursor: undefined })).toBe(
      '/api/complaints?ownerId=me&limit=50',
    );
  });
});
