import { MailServer } from './mail-server.story.js';
import { NotificationsStory, start } from './mongo/notifications.story.js';

describe('Counting automatic mails', () => {
  const story = new NotificationsStory(new MailServer());
  beforeAll(() => story.begin());
  afterAll(() => story.end());
  afterEach(() => story.forget());

  it('lets one of many through that are asked for at the same time, whoever counts', async () => {
    const guard = story.guard;
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        guard.ask(`victim+${index}@example.org`, {
          key: `k-${index}`,
          complaintId: `c-${index}`,
          nature: 'answer',
          at: start,
        }),
      ),
    );
    expect(verdicts.filter(({ say }) => say === 'send')).toHaveLength(1);
    expect(
      await guard.ask('victim@example.org', { key: 'k-new', complaintId: 'c-new', nature: 'answer', at: start }),
    ).toEqual({
      say: 'break',
      isFirst: true,
    });
  });
});
