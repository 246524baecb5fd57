// SPDX-License-Identifier: Apache-2.0
// Bringing articles in: dropped files go into the ledger, a pasted text is read and not kept.
import { useEffect, useRef, useState } from "preact/hooks";
import { type Job, type Reading, cancelJob, followJob, forget, hasEnded, jobs, readText, sendFiles } from "./api";
import { Told } from "./parts";
import { ReadingView } from "./reader";
import { go, href } from "./route";
import { many } from "./words";

export function AddView() {
  return (
    <>
      <h1 class="view-title">Add articles</h1>
      <Files />
      <PasteForm />
    </>
  );
}

type Named = [string, File];

/** What is being sent, and what came of it; told to whoever shows it. */
const SENT = "hearsay-sent";
interface Sent { sending: number; trouble: string }

async function add(files: Named[]): Promise<void> {
  const tell = (detail: Sent): void => void window.dispatchEvent(new CustomEvent(SENT, { detail }));
  if (!files.length) return tell({ sending: 0, trouble: "There was no file in what was dropped; files that begin with a dot are left out." });
  tell({ sending: files.length, trouble: "" });
  try {
    await sendFiles(files);
    tell({ sending: 0, trouble: "" });
  } catch (error) {
    tell({ sending: 0, trouble: (error as Error).message });
  }
}

/** Files can be dropped on every view; a browser would open them instead. */
export function useDrops(): void {
  useEffect(() => {
    const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    };
    const left = (event: DragEvent) => { if (!event.relatedTarget) document.body.classList.remove("dropping"); };
    const dropped = (event: DragEvent) => {
      document.body.classList.remove("dropping");
      if (!isFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      const files = filesIn(event.dataTransfer);
      go({ view: "paste" });
      void files.then(add);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", left);
    window.addEventListener("drop", dropped);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", left);
      window.removeEventListener("drop", dropped);
    };
  }, []);
}

/** The files and, of folders, all in them. What is asked of the transfer is asked at once, since it is empty a moment later. */
async function filesIn(transfer: DataTransfer): Promise<Named[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files].map((file): Named => [file.name, file]);
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const found: Named[] = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: Named[]): Promise<void> {
  if (entry.name.startsWith(".")) return;
  const name = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    found.push([name, await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))]);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder is told in stretches; an empty one ends it.
  for (;;) {
    const stretch = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (!stretch.length) return;
    for (const one of stretch.sort((a, b) => (a.name < b.name ? -1 : 1))) await walk(one, found);
  }
}

function Files() {
  const [sent, setSent] = useState<Sent>({ sending: 0, trouble: "" });
  const [all, setAll] = useState<Job[]>([]);
  const followed = useRef(new Map<string, () => void>());
  const input = useRef<HTMLInputElement>(null);
  const show = (job: Job) => {
    setAll((before) => before.map((one) => (one.id === job.id ? job : one)));
    if (hasEnded(job)) forget();
  };
  const load = () => jobs().then((found) => {
    setAll(found);
    for (const job of found) {
      if (!hasEnded(job) && !followed.current.has(job.id)) followed.current.set(job.id, followJob(job.id, show));
    }
  }, (error: Error) => setSent({ sending: 0, trouble: error.message }));
  useEffect(() => {
    void load();
    const told = (event: Event) => {
      const detail = (event as CustomEvent<Sent>).detail;
      setSent(detail);
      // A short job may have ended before it could be followed.
      if (!detail.sending && !detail.trouble) void load().then(forget);
    };
    window.addEventListener(SENT, told);
    return () => {
      window.removeEventListener(SENT, told);
      for (const stop of followed.current.values()) stop();
    };
  }, []);
  const chosen = () => {
    const files = [...(input.current?.files ?? [])].map((file): Named => [file.webkitRelativePath || file.name, file]);
    if (files.length) void add(files);
    if (input.current) input.current.value = "";
  };
  return (
    <section aria-label="Files">
      <div class="drop">
        <p><b>Drop files or a folder anywhere on this page</b> to read them into the ledger, or</p>
        <p><button type="button" class="main" onClick={() => input.current?.click()}>Choose files</button>
          <input ref={input} id="files" type="file" multiple hidden aria-label="Files to read into the ledger" onChange={chosen} /></p>
        <p class="small">Web pages, Markdown, text, e-mail, feeds, JSON Lines, CSV, WARC, WACZ, zip; gz and zst of these; 1 GB at once. They are read on this machine.</p>
      </div>
      {sent.sending > 0 && <p role="status" class="small">Taking over {many(sent.sending, "file")} …</p>}
      {sent.trouble && <p class="trouble" role="alert">{sent.trouble}</p>}
      {all.length > 0 && (
        <>
          <ol class="list jobs" aria-label="What was sent">{all.map((job) => <li key={job.id}><JobRow job={job} show={show} /></li>)}</ol>
          <p class="small">This list goes when Hearsay is stopped; the articles stay. Files not yet read then have to be sent again: what is there already is known and not read twice.</p>
        </>
      )}
    </section>
  );
}

const STATES: Record<Job["state"], string> = {
  waiting: "Waits for those before it", reading: "Reading", done: "Read", cancelled: "Ended early; what was read is kept", failed: "Failed",
};

function JobRow({ job, show }: { job: Job; show: (job: Job) => void }) {
  const ended = hasEnded(job);
  const counts = [
    ...(job.total === undefined ? [] : [`${job.done.toLocaleString("en")} of ${job.total.toLocaleString("en")}`]),
    `${many(job.added, "article")} added`,
    ...(job.known ? [`${job.known.toLocaleString("en")} there already`] : []),
    ...(job.left ? [`${job.left.toLocaleString("en")} not read`] : []),
  ].join(" · ");
  return (
    <div class={`job ${job.state}`}>
      <p class="told"><Told>{job.first}</Told>{job.files > 1 && <span class="small"> and {many(job.files - 1, "more file", "more files")}</span>}</p>
      {!ended && <progress aria-label={`Reading ${job.first}`} max={job.total ?? 1} value={job.total === undefined ? undefined : job.done} />}
      <p class="small"><span role={ended ? "status" : undefined}>{STATES[job.state]}: {counts}</span>
        {!ended && <> <button type="button" class="quiet" onClick={() => void cancelJob(job.id).then(show)}>Stop</button></>}
        {ended && job.added > 0 && <> · <a href={href({ view: "articles" })}>See the articles</a></>}</p>
      {job.trouble && <p class="trouble">{job.trouble}</p>}
      {job.skipped.length > 0 && (
        <details open={job.skipped.length <= 5}>
          <summary>{many(job.left, "input")} not read, and why</summary>
          <ul class="skipped">{job.skipped.map((one, i) => <li key={i}><b><Told>{one.where}</Told></b> <Told>{one.reason}</Told>.</li>)}
            {job.left > job.skipped.length && <li>and {many(job.left - job.skipped.length, "more", "more")}; <code>hearsay add</code> names them all</li>}</ul>
        </details>
      )}
    </div>
  );
}

function PasteForm() {
  const [text, setText] = useState("");
  const [headline, setHeadline] = useState("");
  const [outlet, setOutlet] = useState("");
  const [published, setPublished] = useState("");
  const [reading, setReading] = useState<Reading>();
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const [at, select] = useState("");
  const read = () => {
    setBusy(true);
    setTrouble("");
    readText(text, { headline, outlet, published })
      .then(setReading, (error: Error) => setTrouble(error.message))
      .finally(() => setBusy(false));
  };
  return (
    <section aria-labelledby="paste-title">
      <h2 id="paste-title">Read a text without keeping it</h2>
      <form class="paste" onSubmit={(event) => { event.preventDefault(); read(); }}>
        <p class="lead">Paste an article to see who speaks in it. It is read on this machine and not kept.</p>
        <label>Text<textarea rows={reading ? 4 : 10} required value={text} dir="auto" onInput={(event) => setText(event.currentTarget.value)} /></label>
        <div class="fields-row">
          <label>Headline<input value={headline} onInput={(event) => setHeadline(event.currentTarget.value)} /></label>
          <label>Outlet<input value={outlet} onInput={(event) => setOutlet(event.currentTarget.value)} /></label>
          <label>Published<input type="date" value={published} onInput={(event) => setPublished(event.currentTarget.value)} /></label>
        </div>
        <p><button type="submit" class="main" disabled={busy || !text.trim()}>{busy ? "Reading …" : "Read"}</button>
          {busy && <span role="status" class="small"> The first text takes a few seconds longer.</span>}</p>
        {trouble && <p class="trouble" role="alert">{trouble}</p>}
      </form>
      {reading && <ReadingView reading={reading} at={at} select={select} />}
    </section>
  );
}
