import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure.ts';
import { answerFailure, networkFailure } from './http-failure.ts';

const told = {
  code: 'INVALID_PERIOD',
  message: { vi: 'Kỳ admin:2023-Q9 không có.', en: 'There is no period admin:2023-Q9.' },
  remedy: { vi: 'Chọn quý từ 1 đến 4.', en: 'Choose a quarter from 1 to 4.' },
  id: 'e-1',
};

describe('what the reader is told of a failure', () => {
  it('is what the server said, in the language of the reader', () => {
    const error = new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: told }] });
    expect(failureOf(error, 'vi')).toEqual({
      code: 'INVALID_PERIOD',
      title: 'Kỳ báo cáo không hợp lệ',
      detail: told.message.vi,
      remedy: told.remedy.vi,
      id: 'e-1',
    });
    expect(failureOf(error, 'en').detail).toBe(told.message.en);
  });

  it('is read from the body of a refusing answer too', () => {
    const response = new Response(null, { status: 401 });
    const bodyText = JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(failureOf(new ServerError('x', { response, bodyText }), 'vi')).toMatchObject({
      code: 'UNAUTHENTICATED',
      remedy: 'Đăng nhập lại để tiếp tục.',
    });
  });

  it('is the network when there was no answer, the server when the answer made no sense', () => {
    expect(failureOf(new TypeError('Failed to fetch'), 'vi').code).toBe('NETWORK');
    expect(failureOf(networkFailure(), 'vi').code).toBe('NETWORK');
    expect(
      failureOf(new ServerError('x', { response: new Response(null, { status: 502 }), bodyText: '<html>' }), 'vi').code,
    ).toBe('INTERNAL');
    expect(
      failureOf(new CombinedGraphQLErrors({ errors: [{ message: 'x', extensions: { code: 'A_NEW_CODE' } }] }), 'vi')
        .code,
    ).toBe('INTERNAL');
  });

  it('knows an upload that a proxy cut off by its status', () => {
    expect(failureOf(answerFailure(413, null), 'vi').code).toBe('UPLOAD_TOO_LARGE');
    expect(failureOf(answerFailure(400, { error: told }), 'vi').detail).toBe(told.message.vi);
  });
});
