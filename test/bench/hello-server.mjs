/**
 * The least that answers HTTP: `hello-server.mjs fastify|nest <text>` answers every `GET /` with the text as JSON would
 * be, on a free port that it tells its parent.
 */
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import Fastify from 'fastify';

const [, , kind = '', text = ''] = process.argv;
/** @type {unknown} */
const body = JSON.parse(text);
process.send?.({
  ready:
    kind === 'nest'
      ? await nest()
      : await Fastify()
          .get('/', () => body)
          .listen({ port: 0 }),
});

async function nest() {
  class Hello {
    hello() {
      return body;
    }
  }
  Controller()(Hello);
  Get()(Hello.prototype, 'hello', /** @type {never} */ (Object.getOwnPropertyDescriptor(Hello.prototype, 'hello')));
  class Empty {}
  Module({ controllers: [Hello] })(Empty);
  const application = await NestFactory.create(Empty, new FastifyAdapter(), { logger: false });
  await application.listen(0, '127.0.0.1');
  return application.getUrl();
}
