// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.attribution.Speaker;
import org.hearsay.cli.Paint.Style;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.store.Hit;
import org.hearsay.ledger.words.Words;

/** Hits for people: when, where and who, then what with the words that were asked for marked, then where to look it up. */
final class HitTextWriter implements HitWriter {

    private static final String INDENT = "  ";
    private static final int WIDEST = 110;

    private final PrintStream out;
    private final Paint paint;
    private final int width;
    private final Query query;
    private boolean begun;

    HitTextWriter(PrintStream out, Paint paint, int width, Query query) {
        this.out = out;
        this.paint = paint;
        this.width = Math.min(width, WIDEST);
        this.query = query;
    }

    @Override
    public void write(Hit hit) {
        if (begun) {
            out.println();
        }
        begun = true;
        switch (hit) {
            case Hit.Claim claim -> claim(claim);
            case Hit.Event event -> event(event);
        }
    }

    @Override
    public void close() {
        out.flush();
    }

    private void claim(Hit.Claim claim) {
        Speaker speaker = claim.speaker();
        String who = speaker.kind() == Speaker.Kind.UNKNOWN
                ? paint.as(Style.UNKNOWN, "unknown speaker")
                : paint.as(Style.STRONG, Plain.line(speaker.shown()))
                        + (speaker.kind() == Speaker.Kind.UNNAMED ? paint.as(Style.UNKNOWN, " (unnamed)") : "");
        lines(who + paint.as(Style.QUIET, how(claim)), "");
        if (claim.chain().size() > 1) {
            lines(paint.as(Style.QUIET, "chain: " + Plain.line(String.join(" → ", claim.chain()))), INDENT);
        }
        lines(marked(claim.content()), INDENT);
        where(claim);
    }

    private void event(Hit.Event event) {
        EventLines told = EventLines.of(event);
        lines(told.what(paint), "");
        lines(paint.as(Style.QUIET, told.how()), INDENT);
        told.word().ifPresent(word -> lines(paint.as(Style.QUIET, word), INDENT));
        where(event);
    }

    private void where(Hit hit) {
        hit.verdict()
                .ifPresent(verdict -> lines(paint.as(Style.EDIT, Plain.line(DecisionLines.verdict(verdict))), INDENT));
        List<String> where = new ArrayList<>();
        hit.article().outlet().ifPresent(where::add);
        where.add(hit.article().published().orElse("no date"));
        where.add(hit.article().uri());
        where.add(hit.id());
        lines(paint.as(Style.QUIET, Plain.line(String.join(" · ", where))), INDENT);
    }

    private static String how(Hit.Claim claim) {
        return claim.cue().isEmpty()
                ? " · " + Names.of(claim.kind())
                : " · " + Plain.line(claim.cue()) + " · " + Names.of(claim.kind());
    }

    /** The text with the words asked for in colour; on paper they stand between stars. */
    private String marked(String content) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Words.Word word : query.highlightsIn(content)) {
            marked.append(Plain.line(content.substring(at, word.begin())));
            String shown = Plain.line(content.substring(word.begin(), word.end()));
            marked.append(paint.colours() ? paint.as(Style.EDIT, shown) : "*" + shown + "*");
            at = word.end();
        }
        return marked.append(Plain.line(content.substring(at))).toString();
    }

    private void lines(String text, String indent) {
        for (String line : paint.closedAtLineEnds(Wrap.lines(text, width - indent.length()))) {
            out.println(indent + line);
        }
    }
}
