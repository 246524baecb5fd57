// SPDX-License-Identifier: Apache-2.0
// Articles, search, speakers.
import { type ArticleItem, type Beside, type Facet, type Hit, type Page, type Size, type SpeakerItem, exportUrl, get } from "./api";
import { useAsked, useList } from "./asked";
import { Decided, Empty, Highlighted, More, Shown, Told } from "./parts";
import { go, href } from "./route";
import { day, eventLine, figures, many, speakerName, typeName } from "./words";

export function ArticlesView({ q }: { q: string }) {
  const asked = useList<ArticleItem>("/articles", { q });
  return (
    <>
      <h1 class="view-title">Articles</h1>
      <Shown asked={asked}>
        {(page) => page.items.length ? (
          <ol class="list">
            {page.items.map((article) => (
              <li key={article.id}>
                <a class="row" href={href({ view: "article", id: article.id, q })}>
                  <span class="when"><time dateTime={article.published}>{day(article.published)}</time></span>
                  <span class="body">
                    <span class="told"><Told>{article.headline ?? article.uri}</Told></span>
                    <span class="small"><Told>{article.outlet ?? "Outlet unknown"}</Told> · {many(article.claims, "claim")} · {many(article.events, "event")}</span>
                  </span>
                </a>
              </li>
            ))}
          </ol>
        ) : q ? <Empty title="No article meets this query"><p>Every word has to be met by one claim or event. Try fewer, or <a href={href({ view: "articles" })}>all articles</a>.</p></Empty>
          : <EmptyLedger />}
      </Shown>
      <More more={asked.more} />
    </>
  );
}

export function EmptyLedger() {
  return (
    <Empty title="The ledger is empty">
      <p>Drop files or a folder of articles anywhere on this page, or <a href={href({ view: "paste" })}>choose them</a>: web pages, text, feeds, web archives, JSON Lines.
        The same from a terminal:</p>
      <pre>hearsay add FILE-OR-FOLDER</pre>
      <p>Or <a href={href({ view: "paste" })}>paste a text</a> to see at once who speaks in it, without keeping it.</p>
    </Empty>
  );
}

const EXAMPLES = ["ceasefire -rumour", "speaker:ministry", "type:assault status:denied", "origins:>1", "from:2020-02 to:2020-03"];

export function QueryHelp() {
  return (
    <div class="query-help">
      <p>Words are found whole, <code>*</code> stands for any ending, <code>"two words"</code> stand together, <code>-</code> means not. Fields narrow it down:</p>
      <p class="fields">{["speaker:", "actor:", "recipient:", "type:", "place:", "outlet:", "status:", "from:", "to:", "origins:>1", "decision:confirmed"].map((field) => <code key={field}>{field}</code>)}</p>
      <p>For example {EXAMPLES.map((example, i) => <span key={example}>{i > 0 && ", "}<a href={href({ view: "search", q: example })}><code>{example}</code></a></span>)}.</p>
    </div>
  );
}

export function SearchView({ q }: { q: string }) {
  const asked = useList<Hit>("/entries", { q, count: "1" });
  return (
    <>
      <h1 class="view-title">Claims and events</h1>
      <Shown asked={asked}>
        {(page) => (
          <>
            <p class="bar"><span role="status">{many(page.total ?? page.items.length, "entry", "entries")}{q ? " meet the query" : " in the ledger"}, newest first</span>
              <ExportButtons q={q} page={page} /></p>
            {page.items.length === 0 ? <Empty title={q ? "Nothing meets this query" : "The ledger is empty"}><QueryHelp /></Empty> : (
              <>
                <div class="found">
                  <ol class="list">{page.items.map((hit) => <li key={hit.id}><HitRow hit={hit} q={q} /></li>)}</ol>
                  <Facets q={q} />
                </div>
                {!q && <QueryHelp />}
              </>
            )}
          </>
        )}
      </Shown>
      <More more={asked.more} />
    </>
  );
}

/** What was found, counted, each count a way to narrow it down. */
function Facets({ q }: { q: string }) {
  const asked = useAsked<Page<Facet>>("/facets", { q });
  if (!asked.value) return <aside class="facets" aria-label="Narrow it down" />;
  return (
    <aside class="facets" aria-label="Narrow it down">
      {asked.value.items.filter((facet) => facet.values.length > 0).map((facet) => (
        <section key={facet.field}>
          <h2>{typeName(facet.field)}</h2>
          <ul>{facet.values.map((one) => {
            const term = `${facet.field}:${/^[\p{L}\p{N}]+$/u.test(one.value) ? one.value : `"${one.value.replaceAll('"', " ")}"`}`;
            return (
              <li key={one.value}>{q.includes(term) ? <b><Told>{one.shown}</Told></b>
                : <a href={href({ view: "search", q: `${q} ${term}`.trim() })}><Told>{one.shown}</Told></a>} <span class="n">{one.count.toLocaleString("en")}</span></li>
            );
          })}</ul>
        </section>
      ))}
    </aside>
  );
}

export function HitRow({ hit, q }: { hit: Hit; q?: string }) {
  return (
    <a class="row" href={href({ view: "article", id: hit.article.id, q, at: hit.id })}>
      <span class="when"><time dateTime={hit.article.published}>{day(hit.article.published)}</time></span>
      <span class="body">
        {hit.kind === "claim" ? (
          <>
            <span class="kicker"><Told>{speakerName(hit.speaker, hit.source)}</Told>{(hit.chain?.length ?? 0) > 1 && <> · through <Told>{hit.chain?.slice(0, -1).join(", ")}</Told></>}</span>
            <span class={hit.form === "direct" ? "told quoted" : "told"}><Told><Highlighted text={hit.content.text} ranges={hit.content.highlights} /></Told></span>
          </>
        ) : (
          <>
            <span class="kicker">{typeName(hit.type)}{hit.mode && ` · ${hit.mode}`}{hit.status !== "happened" && <b class={`status ${hit.status}`}> {hit.status}</b>}</span>
            <span class="told"><Told>{eventLine(hit)}</Told>: <Told><Highlighted text={hit.trigger.text} ranges={hit.trigger.highlights} /></Told></span>
            <span class="small">{[hit.when && day(hit.when), hit.place, ...figures(hit.figures)].filter(Boolean).join(" · ")}
              {hit.speaker ? <> on the word of <Told>{speakerName(hit.speaker)}</Told>{hit.party && ", a party"}</> : " the article’s own word"}</span>
          </>
        )}
        <Decided verdict={hit.decision} />
        <span class="small"><Told>{hit.article.outlet ?? hit.article.uri}</Told></span>
      </span>
    </a>
  );
}

/** Bytes of a line of an export, roughly; measured on the page that is shown. */
function perEntry(page: Page<Hit>): number {
  return page.items.length ? JSON.stringify(page.items).length / page.items.length : 0;
}

function ExportButtons({ q, page }: { q: string; page: Page<Hit> }) {
  const rows = page.total ?? 0;
  if (!rows) return null;
  const bytes = rows * perEntry(page);
  const size = bytes > 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
  return (
    <span class="export">Export {many(rows, "row")}, about {size}: <a href={exportUrl("jsonl", q)} download>JSON Lines</a> <a href={exportUrl("csv", q)} download>CSV</a> <a href={exportUrl("geojson", q)} download title="Events alone, for a map">GeoJSON</a></span>
  );
}

export function SpeakersView() {
  const asked = useAsked<Page<SpeakerItem>>("/speakers", { limit: "200" });
  return (
    <>
      <h1 class="view-title">Who speaks</h1>
      <Shown asked={asked}>
        {(page) => page.items.length ? (
          <table class="plain">
            <thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col" class="n">Claims</th><th scope="col" class="n">Articles</th></tr></thead>
            <tbody>{page.items.map((one) => (
              <tr key={one.name + one.kind}><th scope="row"><a href={href({ view: "actor", id: one.name })}><Told>{one.name}</Told></a></th><td>{one.kind}</td><td class="n">{one.claims}</td><td class="n">{one.articles}</td></tr>
            ))}</tbody>
          </table>
        ) : <EmptyLedger />}
      </Shown>
    </>
  );
}

export function LedgerLine() {
  const asked = useAsked<Size>("/ledger");
  if (!asked.value) return null;
  const size = asked.value;
  return <p class="ledger-line">{many(size.articles, "article")} · {many(size.claims, "claim")} · {many(size.events, "event")} · {many(size.incidents, "incident")}</p>;
}

/** The articles beside `id` in the list that the query gives. Those that come next are asked for before they are wanted: most people read on. */
export async function beside(id: string, q: string): Promise<Beside> {
  const of = (one: string) => get<Beside>(`/articles/${encodeURIComponent(one)}/beside`, { q });
  const fetched = (one: string) => get(`/articles/${encodeURIComponent(one)}`);
  const found = await of(id);
  const ahead = async ({ next, previous }: Beside) => {
    if (next) {
      const [then] = await Promise.all([of(next), fetched(next)]);
      if (then.next) await fetched(then.next);
    }
    if (previous) await fetched(previous);
  };
  ahead(found).catch(() => undefined);
  return found;
}

export function search(q: string, view: string): void {
  go({ view: ["incidents", "articles", "search", "timeline", "map", "network", "desk"].includes(view) ? view : "search", q });
}
