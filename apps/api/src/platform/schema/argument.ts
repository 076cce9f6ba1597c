import 'reflect-metadata';
import { Args, type ReturnTypeFunc } from '@nestjs/graphql';
import { PlainArgument } from './plain-argument.pipe.ts';

const PARAMETER_TYPES = 'design:paramtypes';

/**
 * An argument of a GraphQL field with its type named, so that the compiler need not write type metadata.
 * Nest looks for that metadata even where a type is named; an empty list satisfies it.
 */
export function Argument(
  name: string,
  type: ReturnTypeFunc,
  options: { readonly nullable?: boolean; readonly defaultValue?: string | number; readonly description?: string } = {},
): ParameterDecorator {
  return (target, method, index) => {
    if (method === undefined) throw new TypeError('@Argument stands on a parameter of a method');
    if (!Reflect.hasOwnMetadata(PARAMETER_TYPES, target, method)) {
      Reflect.defineMetadata(PARAMETER_TYPES, [], target, method);
    }
    Args(name, { type, ...options }, new PlainArgument())(target, method, index);
  };
}
