import { Module } from '@nestjs/common';
import { WelcomeController } from './welcome.controller.js';

/** The customers' side. It cannot reach staff functions: it does not contain them. */
@Module({ controllers: [WelcomeController] })
export class PortalModule {}
