import { Agent, request } from 'node:http';

/** Somebody who keeps connections open and speaks JSON, as a browser or another system does. */
export class HttpClient {
  /**
   * @param {string} address
   * @param {{ connections?: number, cookie?: string }} [options]
   */
  constructor(address, { connections = 64, cookie } = {}) {
    this.address = new URL(address);
    this.headers = cookie === undefined ? {} : { cookie };
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /**
   * @param {string} path
   * @returns {Promise<Buffer>}
   */
  get(path) {
    return this.#ask('GET', path);
  }

  /**
   * @param {string} path
   * @param {unknown} body
   * @returns {Promise<Buffer>}
   */
  post(path, body) {
    return this.#ask('POST', path, JSON.stringify(body));
  }

  close() {
    this.agent.destroy();
  }

  /**
   * The whole answer; anything but a success is an error.
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {string} [body]
   * @returns {Promise<Buffer>}
   */
  #ask(method, path, body) {
    const { hostname, port } = this.address;
    const headers = body === undefined ? this.headers : { ...this.headers, ...jsonOf(body) };
    return new Promise((resolve, reject) => {
      const asked = request({ agent: this.agent, hostname, port, method, path, headers }, (answer) => {
        /** @type {Buffer[]} */
        const pieces = [];
        answer.on('data', (/** @type {Buffer} */ piece) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () => {
          const whole = Buffer.concat(pieces);
          const status = answer.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve(whole);
          else reject(new Error(`${method} ${path}: ${status} ${whole.toString()}`));
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }
}

/** @param {string} body */
function jsonOf(body) {
  return { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
}
