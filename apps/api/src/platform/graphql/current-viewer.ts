import { createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from './request-context.ts';

/** The viewer of the request, as a parameter of a resolver. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, host) => GqlExecutionContext.create(host).getContext<RequestContext>().viewer,
);
