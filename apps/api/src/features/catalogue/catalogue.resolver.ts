import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Answers } from '../../platform/answers/answers.ts';
import type { RequestViewer } from '../../platform/auth/request-viewer.ts';
import { CurrentViewer } from '../../platform/graphql/current-viewer.ts';
import { Catalogue } from './catalogue.types.ts';

@Resolver()
export class CatalogueResolver {
  constructor(@Inject(Answers) private readonly answers: Answers) {}

  @Query(() => Catalogue, {
    description:
      'What can be asked: measures with unit, additivity, formula and source; dimensions; code lists; area bases; the data version.',
  })
  catalogue(@CurrentViewer() viewer: RequestViewer): Promise<Catalogue> {
    return this.answers.ask(viewer, (model, rights) => model.catalogue('VI', rights));
  }
}
