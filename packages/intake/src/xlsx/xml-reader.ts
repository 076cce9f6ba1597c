import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileRefusal } from '../bytes/file-refusal.ts';
import { hostile, unreadable } from '../faults/file-refusals.ts';

export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML piece by piece. Refuses a document type declaration: it is the way to entities and foreign files. */
export class XmlReader {
  private readonly parser = new SaxesParser();
  private readonly decoder = new TextDecoder('utf-8');

  constructor(handlers: XmlHandlers) {
    this.parser.on('doctype', () => {
      throw hostile({ vi: 'có khai báo DTD trong XML', en: 'its XML declares a document type' });
    });
    this.parser.on('error', (error) => {
      throw error;
    });
    const { open, text, close } = handlers;
    if (open) {
      this.parser.on('opentag', (tag: SaxesTagPlain) => {
        open(localName(tag.name), tag.attributes);
      });
    }
    if (text) {
      this.parser.on('text', text);
      this.parser.on('cdata', text);
    }
    if (close) {
      this.parser.on('closetag', (tag: SaxesTagPlain) => {
        close(localName(tag.name));
      });
    }
  }

  write(chunk: Uint8Array): void {
    this.guard(() => this.parser.write(this.decoder.decode(chunk, { stream: true })));
  }

  end(): void {
    this.guard(() => this.parser.write(this.decoder.decode()).close());
  }

  private guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof FileRefusal) throw error;
      throw unreadable({ vi: 'XML bên trong bị hỏng', en: 'its XML is damaged' });
    }
  }
}

/** Reads a whole XML file. */
export async function readXml(source: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const reader = new XmlReader(handlers);
  for await (const chunk of source) reader.write(chunk);
  reader.end();
}

// Producers may put a prefix before every name (`x:row`).
function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
