import { useMessages } from '../../language/language-context.tsx';
import { Attachments } from './attachments.tsx';
import { listField, textField } from './bound-field.ts';
import type { FormPart } from './entry-form.tsx';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { entryMessages } from './entry.messages.ts';
import { Checks, Day, Line, OneOf } from './fields.tsx';
import { Figures } from './figures.tsx';
import { otherIndicators } from './indicators.ts';
import { Bodies, Groups, Partners } from './counted-lists.tsx';
import { Recognition } from './recognition.tsx';
import { Fold } from './fold.tsx';

const CONTENT = ['themes', 'observance'] as const;
const FEATURES = ['flags', 'movements', 'campaignLinks', 'languages'] as const;
const LISTS = {
  themes: 'content_theme',
  flags: 'flag',
  movements: 'movement',
  campaignLinks: 'campaign_link',
  observance: 'observance',
  languages: 'language',
} as const;

/** Everything that the directive names and few activities have. A fold with a fault in it stands open. */
export function EntryMore({ hasFaults, ...part }: FormPart & { readonly hasFaults: boolean }) {
  const { draft, errorOf } = part;
  const texts = useMessages(entryMessages);
  const others = otherIndicators(draft.activityType);
  const isAt = (...fields: string[]) => hasFaults && fields.some((field) => errorOf(field) !== undefined);
  return (
    <div>
      <Fold title={texts.folds.groups} isAtFault={isAt('groups', 'breakdown')}>
        <Groups {...part} />
      </Fold>
      <Fold title={texts.folds.counts} isAtFault={isAt(...others)}>
        <Figures {...part} indicators={others} />
      </Fold>
      <Fold title={texts.folds.content} isAtFault={isAt(...CONTENT, 'setting', 'village')}>
        <Content {...part} />
      </Fold>
      <Fold title={texts.folds.features} isAtFault={isAt(...FEATURES, 'platform', 'announcedOn')}>
        <Features {...part} />
      </Fold>
      <Fold title={texts.folds.partners} isAtFault={isAt('partners')}>
        <Partners {...part} />
        <Bodies {...part} />
      </Fold>
      <Fold
        title={texts.folds.recognition}
        isAtFault={isAt(
          ...['quizBefore', 'quizAfter', 'quizTakers', 'recognitionForm', 'recognitionRecipients', 'recognitionLevel'],
          ...['recognitionTopics', 'decisionNumber', 'decidedOn'],
        )}
      >
        <Recognition {...part} />
      </Fold>
      <Fold title={texts.folds.attachments} isAtFault={isAt('attachments')}>
        <Attachments {...part} />
      </Fold>
    </div>
  );
}

function Content(part: FormPart) {
  const { lists } = part;
  const texts = useMessages(entryMessages);
  const { fields } = useMessages(entryFieldMessages);
  return (
    <>
      <OneOf
        label={fields.setting}
        options={lists.codes('setting')}
        none={texts.untold}
        {...textField(part, 'setting')}
      />
      <Line label={fields.village} description={texts.villageHint} {...textField(part, 'village')} />
      <Lists {...part} fields={CONTENT} />
    </>
  );
}

function Features(part: FormPart) {
  const { lists, today } = part;
  const texts = useMessages(entryMessages);
  const { fields } = useMessages(entryFieldMessages);
  return (
    <>
      <Lists {...part} fields={FEATURES} />
      <OneOf
        label={fields.platform}
        options={lists.codes('platform')}
        none={texts.untold}
        {...textField(part, 'platform')}
      />
      <Day label={fields.announcedOn} max={today} {...textField(part, 'announcedOn')} />
    </>
  );
}

function Lists({ fields: shown, ...part }: FormPart & { readonly fields: readonly (keyof typeof LISTS)[] }) {
  const { fields } = useMessages(entryFieldMessages);
  return shown.map((field) => {
    const name = field === 'observance' ? 'observances' : field;
    return (
      <Checks
        key={field}
        legend={fields[name]}
        options={part.lists.codes(LISTS[field])}
        {...listField(part, name, field)}
      />
    );
  });
}
