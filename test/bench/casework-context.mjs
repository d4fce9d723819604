import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { ModuleRef, NestFactory } from '@nestjs/core';
import { getConnectionToken } from '@nestjs/mongoose';
import { CarryOut, EffectHandler } from '#casework/carry-out.js';
import { CaseworkModule } from '#casework/casework.module.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { SweepCasework } from '#casework/sweep-casework.js';
import { PeopleModule } from '#people/people.module.js';
import { SignIn } from '#people/sign-in.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { SearchModule } from '#search/search.module.js';

/** @typedef {import('mongodb').Document} Document */

/** The parts of a process that a bench reaches into, on the stores of a running stack. */
export class CaseworkContext {
  /** @param {import('@nestjs/common').INestApplicationContext} application */
  constructor(application) {
    this.application = application;
    this.store = application.get(ComplaintStore);
    this.rulebooks = application.get(Rulebooks);
    /** @type {Parameters<typeof buildIndexes>[0]} */
    this.connection = application.get(getConnectionToken());
  }

  /** @param {import('./running-stack.mjs').RunningStack} stack */
  static async open(stack) {
    const configuration = readConfiguration({ ...stack.environment, LOG_LEVEL: 'fatal' });
    class Bench {}
    Module({
      imports: [
        PlatformModule.forProcess(configuration, 'bench'),
        MongoModule,
        QueuesModule,
        CaseworkModule,
        SearchModule,
        PeopleModule,
      ],
      providers: [
        CarryOut,
        { provide: EffectHandler, useClass: NobodyCarriesOut },
        {
          provide: newSweep,
          inject: [ModuleRef],
          useFactory: (/** @type {ModuleRef} */ module) => () => module.create(SweepCasework),
        },
      ],
    })(Bench);
    const context = new CaseworkContext(await NestFactory.createApplicationContext(Bench, { logger: false }));
    await buildIndexes(context.connection);
    return context;
  }

  /** The stored documents, as the driver sees them. @returns {import('mongodb').Collection<Document>} */
  get complaints() {
    return this.collection('complaints');
  }

  /** @param {string} name @returns {import('mongodb').Collection<Document>} */
  collection(name) {
    return /** @type {import('mongodb').Collection<Document>} */ (
      /** @type {unknown} */ (this.connection.collection(name))
    );
  }

  /** The team that the bench's complaints belong to: an agent, and everybody whom a ladder climbs to. */
  async hireTeam() {
    const directory = this.application.get(StaffDirectory);
    for (const [id, role] of /** @type {const} */ ([
      ['ana', 'agent'],
      ['li', 'lead'],
      ['mei', 'manager'],
      ['dao', 'director'],
    ])) {
      await directory.addMember({ id, email: `${id}@example.org`, name: id, roles: [role], password });
    }
    await directory.addTeam({
      id: 'team-1',
      name: { en: 'Team one', 'zh-CN': '一组' },
      leadId: 'li',
      managerId: 'mei',
      directorId: 'dao',
      members: ['ana', 'li'],
    });
  }

  /** The cookie of an agent who is signed in, or of somebody else of the team. */
  async agentsCookie(id = 'ana') {
    const { token } = await this.application.get(SignIn).signIn(`${id}@example.org`, password);
    return `redress-session=${token}`;
  }

  /**
   * A sweep that knows of no alarm yet, as in a worker that has just started.
   * @returns {Promise<SweepCasework>}
   */
  newSweep() {
    const make = /** @type {() => Promise<SweepCasework>} */ (this.application.get(newSweep));
    return make();
  }

  async close() {
    await this.application.close();
  }
}

/** Nothing waits to be carried out in a bench's stores. */
class NobodyCarriesOut extends EffectHandler {
  /** @override */
  carryOut() {
    return Promise.reject(new Error('nothing is carried out here'));
  }

  /** @override */
  tellParked() {
    return Promise.reject(new Error('nothing is put aside here'));
  }
}

const newSweep = Symbol('newSweep');

const password = randomUUID();
