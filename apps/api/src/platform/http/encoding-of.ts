export type Encoding = 'br' | 'gzip';

/** The compression that suits a client best, of those it takes (Accept-Encoding); null where it takes none of them. */
export function encodingOf(accepted: string | undefined): Encoding | null {
  const taken = encodingsOf(accepted ?? '');
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : null;
}

export function takesGzip(accepted: string | undefined): boolean {
  return encodingsOf(accepted ?? '').includes('gzip');
}

function encodingsOf(accepted: string): readonly string[] {
  return accepted.split(',').flatMap((part) => {
    const [name = '', weight = 'q=1'] = part.split(';').map((text) => text.trim().toLowerCase());
    return Number(weight.replace('q=', '')) > 0 ? [name] : [];
  });
}
