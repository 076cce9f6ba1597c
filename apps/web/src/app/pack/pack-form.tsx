import type { ReactNode } from 'react';
import { Choice } from '../../components/choice.tsx';
import { FilterForm } from '../../components/filter-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { BaseChoice } from '../../figures/base-choice.tsx';
import { AREA_CLASSES } from '../../figures/conventions.ts';
import { areaClassName, topicName } from '../../figures/names.ts';
import { PeriodChoice } from '../../figures/period-choice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import type { Reference } from '../../reference/reference.tsx';
import { ASKING_BODIES, type PackPage, type PackSearch } from './pack-search.ts';
import { packMessages } from './pack.messages.ts';
import classes from './pack.module.css';

interface PackFormProps {
  readonly search: PackSearch & { readonly period: string };
  readonly lists: Reference;
  readonly offered: readonly PackPage[];
  readonly pages: readonly PackPage[];
  readonly onChange: (part: Partial<PackSearch>) => void;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly action: ReactNode;
}

/** What the pack holds and under which filters; each choice goes straight into the address, the title stays on the page. */
export function PackForm({ search, lists, offered, pages, onChange, title, onTitle, action }: PackFormProps) {
  const texts = useMessages(packMessages);
  const bodies = ASKING_BODIES.flatMap((code) => lists.actors.filter((actor) => actor.code === code));
  return (
    <div className="screen-only">
      <Filters search={search} lists={lists} onChange={onChange} />
      <div className={classes.choices}>
        <fieldset className={classes.parts}>
          <legend>{texts.pages}</legend>
          <Parts offered={offered} pages={pages} onChange={onChange} />
        </fieldset>
        <div className={classes.words}>
          <TextField
            label={texts.ownTitle}
            hint={texts.ownTitleHint}
            maxLength={160}
            placeholder={texts.defaultTitle}
            value={title}
            onChange={onTitle}
          />
          <Choice
            label={texts.body}
            all={texts.noBody}
            value={search.body}
            choices={bodies.map(({ code, label }) => ({ value: code, label }))}
            onChange={(body) => {
              onChange({ body: ASKING_BODIES.find((code) => code === body) });
            }}
          />
          {action}
        </div>
      </div>
    </div>
  );
}

function Filters({ search, lists, onChange }: Pick<PackFormProps, 'search' | 'lists' | 'onChange'>) {
  const texts = useMessages(packMessages);
  const { lang } = useFormats();
  const kinds = lists.areaClasses.filter(({ code }) => AREA_CLASSES.includes(code));
  const choices = {
    topic: lists.topics.map((topic) => ({ value: topic.code, label: topicName(topic, lang) })),
    district: lists.districts.map(({ code, label }) => ({ value: code, label })),
    areaClass: kinds.map((kind) => ({ value: kind.code, label: areaClassName(kind, lang) })),
  };
  return (
    <FilterForm
      label={texts.filters}
      clearLabel={texts.clear}
      canClear={[search.topic, search.district, search.areaClass, search.base].some((value) => value !== undefined)}
      onClear={() => {
        onChange({ topic: undefined, district: undefined, areaClass: undefined, base: undefined });
      }}
    >
      <PeriodChoice
        label={texts.period}
        period={search.period}
        onChange={(period) => {
          onChange({ period });
        }}
      />
      {(['topic', 'district', 'areaClass'] as const).map((name) => (
        <Choice
          key={name}
          label={texts[name]}
          room={name === 'topic' ? 'topics' : undefined}
          all={texts.all}
          value={search[name]}
          choices={choices[name]}
          disabled={name === 'district' && lists.districts.length === 0 && search.district === undefined}
          onChange={(value) => {
            onChange({ [name]: value });
          }}
        />
      ))}
      <BaseChoice
        bases={lists.bases}
        base={search.base}
        onChange={(base) => {
          // Units of one map are not those of another.
          onChange({ base, district: undefined });
        }}
      />
    </FilterForm>
  );
}

/** Chosen parts in their order, then the others. */
function Parts({ offered, pages, onChange }: Pick<PackFormProps, 'offered' | 'pages' | 'onChange'>) {
  const texts = useMessages(packMessages);
  const put = (chosen: readonly PackPage[]) => {
    // None chosen is a choice of its own, apart from "not chosen yet".
    onChange({ pages: chosen.length === 0 ? 'none' : chosen.join('.') });
  };
  const moved = (at: number, by: -1 | 1) => {
    const page = pages[at];
    if (page !== undefined) put(pages.toSpliced(at, 1).toSpliced(at + by, 0, page));
  };
  const others = offered.filter((page) => !pages.includes(page));
  return (
    <ol>
      {[...pages, ...others].map((page, index) => (
        <li key={page}>
          <label>
            <input
              type="checkbox"
              checked={pages.includes(page)}
              onChange={(event) => {
                put(event.currentTarget.checked ? [...pages, page] : pages.filter((one) => one !== page));
              }}
            />
            {texts.names[page]}
          </label>
          {pages.includes(page) && (
            <span className={classes.moves}>
              <MoveButton
                label={texts.up(texts.names[page])}
                sign="↑"
                isOff={index === 0}
                onMove={() => {
                  moved(index, -1);
                }}
              />
              <MoveButton
                label={texts.down(texts.names[page])}
                sign="↓"
                isOff={index === pages.length - 1}
                onMove={() => {
                  moved(index, 1);
                }}
              />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly sign: string;
  readonly isOff: boolean;
  readonly onMove: () => void;
}

/** It stays reachable at the ends of the list, so that the focus is not lost there. */
function MoveButton({ label, sign, isOff, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      className={classes.move}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onMove();
      }}
    >
      {sign}
    </button>
  );
}
