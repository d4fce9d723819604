/**
 * An event as `text/event-stream` has it. Its id is where a browser that comes back goes on; without data nothing is
 * shown, but the id is kept.
 */
export function liveEvent(name?: string, data?: object, id?: string): string {
  const lines = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(name === undefined ? [] : [`event: ${name}`]),
    ...(data === undefined ? [] : [`data: ${JSON.stringify(data)}`]),
  ];
  return `${lines.length > 0 ? lines.join('\n') : ':'}\n\n`;
}
