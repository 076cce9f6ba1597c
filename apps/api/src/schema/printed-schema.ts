import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { ErrorCode } from '../platform/schema/error-code.ts';
import { RESOLVERS } from './resolvers.ts';

/** The SDL of the API, sorted: what stands in schema.graphql. */
export async function printedSchema(): Promise<string> {
  const application = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await application.get(GraphQLSchemaFactory).create(RESOLVERS, { orphanedTypes: [ErrorCode] });
  await application.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
