import { useEffect, useState, type ReactElement } from 'react';
import { askGraphql } from './ask-graphql.ts';

const QUESTION = 'query SampleNotice { viewer { sampleData } }';

interface Answer {
  readonly data?: { readonly viewer?: { readonly sampleData?: boolean } };
}

/** Stands above every answer while the database holds sample data, as on all other pages. */
export function SampleNotice(): ReactElement | null {
  const [isSample, setSample] = useState(false);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const { data }: Answer = await askGraphql({ query: QUESTION }, '', () => undefined);
      setSample(data?.viewer?.sampleData === true);
    };
    // Without a line the editor says so itself with the first question.
    ask().catch(() => undefined);
  }, []);
  if (!isSample) return null;
  return (
    <aside className="sample" aria-label="Số liệu mẫu · Sample data">
      SỐ LIỆU MẪU – không phải số liệu thật · SAMPLE DATA – not real figures
    </aside>
  );
}
