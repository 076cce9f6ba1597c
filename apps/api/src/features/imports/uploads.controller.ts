import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ViewerResolver } from '../../platform/auth/viewer-resolver.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { UPLOAD_BYTES } from '../../platform/http/upload-limit.ts';
import { UploadStore } from './upload-store.ts';

/** From one address. */
const UPLOADS_A_MINUTE = 60;

/** Takes one file of a form and answers the id that previewImport and commitImport ask for. */
@Controller('uploads')
export class UploadsController {
  constructor(
    @Inject(ViewerResolver) private readonly viewers: ViewerResolver,
    @Inject(UploadStore) private readonly uploads: UploadStore,
  ) {}

  @Post()
  @RouteConfig({ rateLimit: { max: UPLOADS_A_MINUTE, timeWindow: 60_000 } })
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const viewer = await this.viewers.permitted('POST /uploads', request, reply);
    if (!request.isMultipart()) throw new AppError('INVALID_ARGUMENT', NO_FORM);
    const part = await request.file({ limits: { files: 1, fields: 5, fileSize: UPLOAD_BYTES } });
    if (!part) throw new AppError('INVALID_ARGUMENT', NO_FORM);
    const upload = await this.uploads.keep(viewer.userId, part.filename, part.file, () => part.file.truncated);
    return reply.code(201).header('cache-control', 'no-store').send(upload);
  }
}

const NO_FORM = {
  text: { vi: 'Yêu cầu không chứa tệp nào.', en: 'The request holds no file.' },
  remedy: {
    vi: 'Gửi một tệp bằng multipart/form-data.',
    en: 'Send one file as multipart/form-data.',
  },
} as const;
