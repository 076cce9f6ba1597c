import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: Buffer | string;
  /** Set bits of the general purpose flag: 1 for encrypted. */
  readonly flags?: number;
  /** Size to write in place of the real one. */
  readonly claimedSize?: number;
}

/** A zip archive in memory, well-formed unless the parts ask otherwise. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = deflateRawSync(data, { level: 9 });
    const fields = commonFields(part, data, packed);
    const name = Buffer.from(part.name);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      fields,
      uint16(name.length),
      uint16(0),
      name,
      packed,
    ]);
    const central = [Buffer.from('PK\u0001\u0002', 'latin1'), uint16(20), fields, uint16(name.length)];
    directory.push(...central, Buffer.alloc(12), uint32(offset), name);
    locals.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = [Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(4), uint16(parts.length), uint16(parts.length)];
  return Buffer.concat([...locals, index, ...end, uint32(index.length), uint32(offset), uint16(0)]);
}

function commonFields(part: ZipPart, data: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(part.flags ?? 0),
    uint16(8),
    uint32(0),
    uint32(crc32(data)),
    uint32(packed.length),
    uint32(part.claimedSize ?? data.length),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
