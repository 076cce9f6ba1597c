import { useMessages } from '../../language/language-context.tsx';
import { accessibilityMessages } from './accessibility.messages.ts';
import classes from './accessibility-page.module.css';

/** What was done so that everybody can use the pages, how it is known, and what is not there yet. */
export function AccessibilityPage() {
  const texts = useMessages(accessibilityMessages);
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      <p className={classes.lead}>{texts.lead}</p>
      {texts.sections.map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className={classes.written}>{texts.written}</p>
    </div>
  );
}
