import { encodeDocument } from '../language/values.js';
import { MessageReader, ProtocolError, answerTo } from './message.js';
import type { Request } from './message.js';
import { documentsOfArray, rawElements, withDocumentArray, withoutElement } from './raw-document.js';

function message(flags: number, sections: Uint8Array[], operation = 2013, trailer = Buffer.alloc(0)): Buffer {
  const content = Buffer.concat([...sections, trailer]);
  const head = Buffer.alloc(20);
  head.writeInt32LE(head.length + content.length, 0);
  head.writeInt32LE(77, 4);
  head.writeInt32LE(operation, 12);
  head.writeUInt32LE(flags, 16);
  return Buffer.concat([head, content]);
}

const bodySection = (document: Uint8Array): Buffer => Buffer.concat([Buffer.from([0]), document]);
function sequenceSection(name: string, documents: Uint8Array[]): Buffer {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...documents]);
  const head = Buffer.alloc(5);
  head[0] = 1;
  head.writeInt32LE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

const ping = encodeDocument({ ping: 1, $db: 'admin' });
const documents = [encodeDocument({ _id: 1 }), encodeDocument({ _id: 2 })];
const read = (bytes: Buffer): Request[] => [...new MessageReader().push(bytes)];

describe('messages', () => {
  it('are put together from whatever pieces arrive', () => {
    const stream = Buffer.concat([
      message(0, [bodySection(ping)]),
      message(0, [sequenceSection('documents', documents), bodySection(ping)]),
    ]);
    for (let size = 1; size < stream.length; size += 3) {
      const reader = new MessageReader();
      const requests: Request[] = [];
      for (let at = 0; at < stream.length; at += size) requests.push(...reader.push(stream.subarray(at, at + size)));
      expect(requests).toHaveLength(2);
      expect(requests[0]?.body).toEqual(Buffer.from(ping));
      expect(requests[1]?.sequences.get('documents')).toEqual(documents.map((document) => Buffer.from(document)));
    }
  });

  it('with a checksum are read without it, and those that expect no answer say so', () => {
    const [request] = read(message(3, [bodySection(ping)], 2013, Buffer.from([1, 2, 3, 4])));
    expect(request).toMatchObject({ id: 77, silent: true, body: Buffer.from(ping) });
  });

  it('may carry flags that can be ignored, but none that must be understood', () => {
    expect(read(message(1 << 16, [bodySection(ping)]))).toHaveLength(1);
    expect(() => read(message(4, [bodySection(ping)]))).toThrow(ProtocolError);
  });

  it.each([
    ['longer than 48 MB', Buffer.from([0, 0x6c, 0xdc, 0x7f, 0, 0, 0, 0, 0, 0, 0, 0, 0xdd, 7, 0, 0])],
    ['with an unknown operation', message(0, [bodySection(ping)], 2012)],
    ['with two bodies', message(0, [bodySection(ping), bodySection(ping)])],
    ['without a body', message(0, [sequenceSection('documents', documents)])],
    ['with a section that reaches beyond it', message(0, [bodySection(ping).subarray(0, 8)])],
  ])('%s end the conversation', (_, bytes) => {
    expect(() => read(bytes)).toThrow(ProtocolError);
  });

  it('of the old kind are understood for commands and answered in kind', () => {
    const content = Buffer.concat([Buffer.from('admin.$cmd\0'), Buffer.alloc(8), ping]);
    const [request] = read(message(0, [content], 2004));
    expect(request).toMatchObject({ form: 'query', database: 'admin', body: Buffer.from(ping) });
    expect(answerTo(request as Request, 5, ping).readInt32LE(12)).toBe(1);
    expect(() =>
      read(message(0, [Buffer.concat([Buffer.from('test.things\0'), Buffer.alloc(8), ping])], 2004)),
    ).toThrow(ProtocolError);
  });
});

describe('documents as bytes', () => {
  it('are taken out of an array and put into one without being decoded', () => {
    const outer = Buffer.from(encodeDocument({ insert: 'things', documents: [{ _id: 1 }, { _id: 2 }], ordered: true }));
    const element = [...rawElements(outer)].find(({ name }) => name === 'documents');
    if (element === undefined) throw new Error('the element is not there');
    const taken = documentsOfArray(outer.subarray(element.valueStart, element.end)) ?? [];
    expect(taken).toEqual(documents.map((document) => Buffer.from(document)));
    expect(withoutElement(outer, element)).toEqual(Buffer.from(encodeDocument({ insert: 'things', ordered: true })));
    const many = Array.from({ length: 120 }, () => encodeDocument({ a: 'é' }));
    const expected = encodeDocument({ id: 0, batch: many.map(() => ({ a: 'é' })) });
    expect(withDocumentArray(encodeDocument({ id: 0 }), 'batch', many)).toEqual(Buffer.from(expected));
  });

  it('are refused wherever they are cut', () => {
    const whole = Buffer.from(
      encodeDocument({
        text: 'abc',
        list: [1, { a: null }],
        binary: Buffer.from('xy'),
        when: new Date(0),
        pattern: /a/i,
      }),
    );
    for (let length = 0; length < whole.length; length += 1) {
      const cut = Buffer.from(whole.subarray(0, length));
      expect(() => [...rawElements(cut)]).toThrow('Invalid BSON');
      if (length >= 5) {
        cut.writeInt32LE(length, 0);
        cut[length - 1] = 0;
        // With its length set right, a cut document either has fewer elements or is found out.
        expect(countOrRefusal(cut)).not.toBe(5);
      }
    }
  });
});

function countOrRefusal(bytes: Buffer): number | string {
  try {
    return [...rawElements(bytes)].length;
  } catch (error) {
    return String(error);
  }
}
