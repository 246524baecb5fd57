// SPDX-License-Identifier: Apache-2.0
// The reader: an article with its voices made visible.
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Account, Attribution, EventEntry, Incident, IncidentItem, Reading } from "./api";
import { useAsked } from "./asked";
import { CopyLink, Decided, Difference, Numbers, Shown, Told } from "./parts";
import { go, href } from "./route";
import { type Piece, type Voice, paragraphs, pieces, voicesOf } from "./voices";
import { EDITS, KINDS, STATUS, alike, day, eventLine, figures, many, typeName } from "./words";

export function ReaderView({ id, q, at, next, previous }: { id: string; q: string; at: string; next?: string; previous?: string }) {
  const asked = useAsked<Reading>(`/articles/${encodeURIComponent(id)}`);
  return (
    <Shown asked={asked}>
      {(reading) => (
        <>
          <nav class="pager" aria-label="Articles">
            <a href={href({ view: "articles", q })}>All articles</a>
            {previous && <a href={href({ view: "article", id: previous, q })}>Previous</a>}
            {next && <a href={href({ view: "article", id: next, q })}>Next</a>}
            <CopyLink to={{ view: "article", id }} />
          </nav>
          {at && !inOrder(reading).includes(at) && <p class="trouble">The link names a claim or event that is not in this text; it may have been read anew since.</p>}
          <ReadingView reading={reading} at={at} select={(to) => go({ view: "article", id, q, at: to }, true)} />
        </>
      )}
    </Shown>
  );
}

/** One article; `select` is told which entry is looked at. */
const PAGE_KINDS: Record<string, string> = {
  "live-blog": "live blog", stump: "only the beginning: the rest is behind a paywall", gallery: "gallery, without its captions",
};

export function ReadingView({ reading, at, select }: { reading: Reading; at: string; select: (id: string) => void }) {
  const { voices, of } = useMemo(() => voicesOf(reading), [reading]);
  const [only, setOnly] = useState<string>();
  const body = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => inOrder(reading), [reading]);
  useSteps(entries, at, select);
  useArrival(at);
  const { article } = reading;
  const chosen = reading.attributions.find((one) => one.id === at);
  const event = reading.events?.find((one) => one.id === at);
  return (
    <article class="reading" lang={article.language}>
      <header>
        <p class="dateline">
          <Told>{article.outlet ?? "Outlet unknown"}</Told> · <time dateTime={article.published}>{day(article.published)}</time>
          {article.modified && <> · changed <time dateTime={article.modified}>{day(article.modified.slice(0, 10))}</time></>}
          {article.pageKind && ` · ${PAGE_KINDS[article.pageKind] ?? article.pageKind}`}
        </p>
        <h1><Told>{article.headline ?? "Without a headline"}</Told></h1>
        {!!article.byline?.length && <p class="byline">By <Told>{article.byline.join(", ")}</Told></p>}
        <p class="uri">
          <Told>{article.uri}</Told>
          {(reading.revisions?.length ?? 0) > 1 && ` · ${many(reading.revisions?.length ?? 0, "version")} of this page are kept`}
        </p>
      </header>
      <VoiceList voices={voices} only={only} choose={setOnly} />
      <div class="columns">
        <div class="text" ref={body} dir="auto">
          {paragraphs(article.text).map(([begin, end]) => (
            <p key={begin}>
              {pieces(reading, begin, end).map((piece) => (
                <PieceView key={piece.begin} piece={piece} reading={reading} voiceOf={of} only={only} at={at} select={select} />
              ))}
            </p>
          ))}
          <LeftOut reading={reading} />
        </div>
        <Margin reading={reading} voiceOf={of} only={only} at={at} select={select} body={body} />
      </div>
      {chosen && <ClaimPanel said={chosen} reading={reading} voice={of.get(chosen.id)} close={() => select("")} />}
      {event && <EventPanel event={event} reading={reading} close={() => select("")} />}
    </article>
  );
}

/** Claims and events in the order of the text. */
function inOrder(reading: Reading): string[] {
  return [
    ...reading.attributions.map((one) => ({ id: one.id, at: one.content.spans[0]?.[0] ?? 0 })),
    ...(reading.events ?? []).map((one) => ({ id: one.id, at: one.trigger.spans[0]?.[0] ?? 0 })),
  ].sort((a, b) => a.at - b.at).map((one) => one.id);
}

/** Whoever comes by a link stands before the words that it names. */
function useArrival(at: string) {
  useEffect(() => {
    if (!at) return;
    // Behind the frame in which the page goes to its top.
    const frame = requestAnimationFrame(() => scrollTo(at, "nearest"));
    return () => cancelAnimationFrame(frame);
  }, []);
}

function scrollTo(entry: string, block: ScrollLogicalPosition = "center") {
  document.querySelector(`.text [data-entry~="${CSS.escape(entry)}"]`)?.scrollIntoView({ block });
}

function useSteps(entries: string[], at: string, select: (id: string) => void) {
  useEffect(() => {
    const step = (event: Event) => {
      const by = (event as CustomEvent<number>).detail;
      if (by === 0) return select("");
      const now = entries.indexOf(at);
      const to = entries[now < 0 ? (by > 0 ? 0 : entries.length - 1) : Math.min(Math.max(now + by, 0), entries.length - 1)];
      if (to) {
        select(to);
        scrollTo(to);
      }
    };
    window.addEventListener("hearsay-step", step);
    return () => window.removeEventListener("hearsay-step", step);
  }, [entries, at]);
}

function VoiceList({ voices, only, choose }: { voices: Voice[]; only?: string; choose: (key?: string) => void }) {
  if (!voices.length) return <p class="voices none">Nobody is quoted or reported in this article.</p>;
  return (
    <div class="voices" role="group" aria-label="Voices">
      <span class="label">{many(voices.length, "voice")}</span>
      {voices.map((voice) => (
        <button key={voice.key} type="button" class={`voice ${voice.class}`} aria-pressed={only === voice.key}
          title={`${KINDS[voice.kind] ?? voice.kind}; shows this voice alone`}
          onClick={() => choose(only === voice.key ? undefined : voice.key)}>
          <span class="swatch" aria-hidden="true">ab</span> <Told>{voice.name}</Told> <span class="count">{voice.count}</span>
        </button>
      ))}
    </div>
  );
}

interface Looking { reading: Reading; voiceOf: Map<string, Voice>; only?: string; at: string; select: (id: string) => void }

function PieceView({ piece, reading, voiceOf, only, at, select }: Looking & { piece: Piece }) {
  const text = reading.article.text.slice(piece.begin, piece.end);
  const inner = piece.said[piece.said.length - 1];
  const about = inner ?? piece.source ?? piece.cue;
  const voice = about && voiceOf.get(about.id);
  const entry = piece.event ?? about?.id;
  if (!entry) return <>{text}</>;
  const dim = only !== undefined && voice?.key !== only;
  const classes = [
    inner && `said ${inner.kind} ${voice?.class ?? ""}`,
    !inner && piece.source && `origin-words ${voice?.class ?? ""}`,
    !inner && !piece.source && piece.cue && `cue ${voice?.class ?? ""}`,
    piece.said.length > 1 && "nested",
    piece.event && `event ${reading.events?.find((one) => one.id === piece.event)?.status ?? ""}`,
    piece.edit && `edit ${piece.edit}`,
    dim && "dim",
    (piece.said.some((one) => one.id === at) || piece.event === at) && "chosen",
  ].filter(Boolean).join(" ");
  const ids = [...piece.said.map((one) => one.id), piece.event].filter(Boolean).join(" ");
  return (
    <span class={classes} data-entry={ids || undefined} title={piece.edit ? EDITS[piece.edit] : undefined} onClick={() => select(entry)}>{text}</span>
  );
}

interface Note { id: string; begin: number; said?: Attribution; event?: EventEntry }

function notesOf(reading: Reading): Note[] {
  return [
    ...reading.attributions.map((said) => ({ id: said.id, begin: said.content.spans[0]?.[0] ?? 0, said })),
    ...(reading.events ?? []).map((event) => ({ id: event.id, begin: event.trigger.spans[0]?.[0] ?? 0, event })),
  ].sort((a, b) => a.begin - b.begin);
}

const GAP = 8;

/** Notes stand beside the words they are about; where these are too close, each note below the one before. */
function Margin({ reading, voiceOf, only, at, select, body }: Looking & { body: { current: HTMLDivElement | null } }) {
  const margin = useRef<HTMLElement>(null);
  const notes = useMemo(() => notesOf(reading), [reading]);
  useLayoutEffect(() => {
    const place = () => {
      const column = margin.current;
      const text = body.current;
      if (!column || !text) return;
      if (getComputedStyle(column).position === "static") {
        column.style.minHeight = "";
        for (const note of column.querySelectorAll<HTMLElement>(".note")) note.style.top = "";
        return;
      }
      const top = text.getBoundingClientRect().top;
      let free = 0;
      for (const note of column.querySelectorAll<HTMLElement>(".note")) {
        const words = text.querySelector<HTMLElement>(`[data-entry~="${CSS.escape(note.dataset.for ?? "")}"]`);
        const wanted = words ? words.getBoundingClientRect().top - top : free;
        const put = Math.max(wanted, free);
        note.style.top = `${put}px`;
        free = put + note.offsetHeight + GAP;
      }
      column.style.minHeight = `${free}px`;
    };
    place();
    const watch = new ResizeObserver(place);
    if (body.current) watch.observe(body.current);
    return () => watch.disconnect();
  }, [notes, only]);
  return (
    <aside class="margin" ref={margin} aria-label="Who says it">
      {notes.map((note) => {
        const voice = note.said ? voiceOf.get(note.said.id) : undefined;
        if (only !== undefined && voice?.key !== only) return null;
        const incident = reading.incidents?.[note.id];
        return (
          <button key={note.id} type="button" data-for={note.id} class={`note ${note.said ? `claim ${voice?.class}` : "happening"} ${reading.decisions?.[note.id]?.verdict === "rejected" ? "struck" : ""}`}
            aria-pressed={note.id === at} onClick={() => select(note.id === at ? "" : note.id)}>
            {note.said ? <ClaimNote said={note.said} voice={voice} /> : note.event && <EventNote event={note.event} reading={reading} />}
            <Decided verdict={reading.decisions?.[note.id]} />
            {incident && <span class="line"><Numbers counts={incident.counts} brief />
              <span class="small">{incident.counts.accounts} accounts{incident.disputes.length > 0 && " · disputed"}</span></span>}
          </button>
        );
      })}
    </aside>
  );
}

function ClaimNote({ said, voice }: { said: Attribution; voice?: Voice }) {
  const through = (said.chain ?? []).slice(0, -1);
  return (
    <>
      <span class="who"><span class="swatch" aria-hidden="true">ab</span> <Told>{voice?.name}</Told></span>
      <span class="small">
        {said.cue && <i><Told>{said.cue.text}</Told></i>}
        {through.length > 0 && <> through <Told>{through.join(", ")}</Told></>}
        {said.edits?.length ? <> · {many(said.edits.length, "edit")} inside</> : null}
      </span>
    </>
  );
}

function EventNote({ event, reading }: { event: EventEntry; reading: Reading }) {
  const word = reading.attributions.find((one) => one.id === event.word);
  return (
    <>
      <span class="what">{typeName(event.type)}{event.mode && ` · ${event.mode}`}
        {event.status !== "happened" && <b class={`status ${event.status}`}> {event.status}</b>}</span>
      <span class="small"><Told>{eventLine(event)}</Told></span>
      {word && <span class="small">on the word of <Told>{word.speaker.name ?? word.source?.text ?? "somebody not named"}</Told>{event.party && ", a party"}</span>}
    </>
  );
}

function LeftOut({ reading }: { reading: Reading }) {
  const all = reading.article.leftOut ?? [];
  if (!all.length) return null;
  return (
    <details class="left-out">
      <summary>Left out of the body: {many(all.length, "part")}</summary>
      <dl>
        {all.map((part, i) => (
          <div key={i}><dt>{typeName(part.reason.replaceAll("-", " "))}</dt><dd><Told>{part.text}</Told></dd></div>
        ))}
      </dl>
    </details>
  );
}

/** A pasted text is not kept, and no link leads to it. */
const linkTo = (at: string, reading: Reading) => reading.incidents && <CopyLink to={{ view: "article", id: reading.article.id, at }} />;

function Panel({ title, close, link, children }: { title: string; close: () => void; link?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="panel" aria-label={title}>
      <div class="panel-head"><h2>{title}</h2>{link}<button type="button" class="close" aria-label="Close" onClick={close}>✕</button></div>
      {children}
    </section>
  );
}

function ClaimPanel({ said, reading, voice, close }: { said: Attribution; reading: Reading; voice?: Voice; close: () => void }) {
  const incident = reading.incidents?.[said.id];
  return (
    <Panel title="Whose word" close={close} link={linkTo(said.id, reading)}>
      <p class={`quote ${voice?.class ?? ""}`}><Told>{said.content.text}</Told></p>
      <Chain said={said} reading={reading} voice={voice} />
      <dl class="facts">
        <div><dt>How</dt><dd>{said.kind === "direct" ? "in quotation marks" : said.kind === "mixed" ? "partly in quotation marks" : "in the article’s words"}
          {said.cue && <>, as “<Told>{said.cue.text}</Told>”</>}</dd></div>
        {said.edits?.map((edit) => (
          <div key={edit.span[0]}><dt>Edit</dt><dd>“<Told>{edit.text}</Told>”: {EDITS[edit.kind] ?? edit.kind}</dd></div>
        ))}
        <div><dt>Certainty</dt><dd>{Math.round(said.certainty * 100)} of 100 that this is so attributed</dd></div>
      </dl>
      {said.speaker.name && <p><a href={href({ view: "actor", id: said.speaker.name })}>All that <Told>{said.speaker.name}</Told> said</a></p>}
      <Decision id={said.id} reading={reading} />
      <Accounts incident={incident} id={said.id} reading={reading} />
    </Panel>
  );
}

/** From the origin through every hand to this page. */
function Chain({ said, reading, voice }: { said: Attribution; reading: Reading; voice?: Voice }) {
  const links = said.chain?.length ? [...said.chain].reverse() : [voice?.name ?? "somebody not named"];
  return (
    <ol class="chain" aria-label="From the origin to this article">
      {links.map((link, i) => (
        <li key={i} class={i === 0 ? "origin" : undefined}><Told>{link}</Told>{i === 0 && <span class="small"> {KINDS[said.speaker.kind] ?? said.speaker.kind}, the origin</span>}</li>
      ))}
      <li class="carrier"><Told>{reading.article.outlet ?? reading.article.uri}</Told><span class="small"> this article</span></li>
    </ol>
  );
}

function EventPanel({ event, reading, close }: { event: EventEntry; reading: Reading; close: () => void }) {
  const word = reading.attributions.find((one) => one.id === event.word);
  const list = (all: { text: string; name?: string; country?: string; sector?: string }[] | undefined) =>
    all?.length ? all.map((one) => `${one.text}${one.country || one.sector ? ` (${[one.country, one.sector].filter(Boolean).join(" ")})` : ""}`).join(", ") : "not told";
  return (
    <Panel title={typeName(event.type)} close={close} link={linkTo(event.id, reading)}>
      <p class="quote plain"><Told>{event.trigger.text}</Told></p>
      <dl class="facts">
        <div><dt>Who</dt><dd><Told>{list(event.actors)}</Told></dd></div>
        <div><dt>To whom</dt><dd><Told>{list(event.recipients)}</Told></dd></div>
        {event.when && <div><dt>When</dt><dd><Told>{event.when.text}</Told>{event.when.value && `, ${day(event.when.value)}`}</dd></div>}
        {event.place && <div><dt>Where</dt><dd><Told>{event.place.text}</Told>{event.place.name && <>, <Told>{event.place.name}</Told></>}{event.place.country && ` (${event.place.country})`}</dd></div>}
        {figures(event.figures).map((line) => <div key={line}><dt>How many</dt><dd><Told>{line}</Told></dd></div>)}
        <div><dt>Status</dt><dd>{STATUS[event.status] ?? event.status}</dd></div>
        <div><dt>Whose word</dt><dd>{word ? <><Told>{word.speaker.name ?? word.source?.text ?? "somebody not named"}</Told>{event.party && ", who is a party to it"}</>
          : "the article’s own"}</dd></div>
      </dl>
      <Decision id={event.id} reading={reading} />
      <Accounts incident={reading.incidents?.[event.id]} id={event.id} reading={reading} />
    </Panel>
  );
}

/** What somebody decided about it, and where to decide. A pasted text is not kept, and nothing is decided about it. */
function Decision({ id, reading }: { id: string; reading: Reading }) {
  if (!reading.incidents) return null;
  return <p><Decided verdict={reading.decisions?.[id]} /> <a href={href({ view: "desk", at: id })}>{reading.decisions?.[id] ? "Decide anew" : "Confirm, amend or reject"}</a></p>;
}

function Accounts({ incident, id, reading }: { incident?: IncidentItem; id: string; reading: Reading }) {
  const asked = useAsked<Incident>(incident ? `/incidents/${encodeURIComponent(incident.id)}` : undefined);
  if (!reading.incidents) return null;
  if (!incident) return <p class="small">No other article in the ledger tells this.</p>;
  const here = asked.value?.accounts.find((one) => one.id === id);
  const others = (here && asked.value?.accounts.filter((one) => one.article !== reading.article.id)) ?? [];
  const printings = others.filter((one) => here && alike(here.text, one.text));
  const rest = others.filter((one) => !printings.includes(one));
  const said = reading.attributions.find((one) => one.id === id);
  const words = said && said.kind !== "indirect" ? "this quotation" : "these words";
  return (
    <div class="accounts">
      {here && printings.length > 0 && (
        <section class="printings" aria-label="Other printings">
          <h3>Other printings of {words}</h3>
          <p class="small"><ins>Underlined</ins> stands only there, <del>struck out</del> only here.</p>
          {printings.map((one) => <AccountLine key={one.id} account={one}><Difference older={here.text} newer={one.text} /></AccountLine>)}
        </section>
      )}
      <h3>{printings.length && !rest.length ? "In all" : "Other accounts"}</h3>
      <p><Numbers counts={incident.counts} /></p>
      {rest.map((one) => <AccountLine key={one.id} account={one}>{one.text}</AccountLine>)}
      <p><a href={href({ view: "incident", id: incident.id })}>The whole incident</a></p>
    </div>
  );
}

function AccountLine({ account, children }: { account: Account; children: ComponentChildren }) {
  return (
    <div class="account">
      <p class="small"><a href={href({ view: "article", id: account.article, at: account.id })}><Told>{account.outlet ?? account.uri}</Told></a> · {day(account.published)}
        {account.echo && " · echo"}{account.status !== "happened" && ` · ${STATUS[account.status] ?? account.status}`}</p>
      <p><Told>{children}</Told></p>
    </div>
  );
}
