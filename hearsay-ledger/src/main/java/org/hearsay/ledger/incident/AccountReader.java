// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.SourceWords;
import org.hearsay.reading.Reading;
import org.hearsay.text.SentenceSplitter;
import org.hearsay.text.Span;

/** The accounts in one article. Immutable; may be used by many threads. */
final class AccountReader {

    /** Where datelines and credits stand: "IDLIB, Feb 20 (Reuters) - ". */
    private static final int DATELINE = 160;

    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\(([^()]{2,40})\\)|^[^.–—-]{2,60}[–—-]{1,2} ?([^.–—-]{2,40}) ?[–—-]");

    private static final Pattern QUOTED = Pattern.compile("[“\"«]([^”\"»]{3,})[”\"»]");

    /** An inner attribution that tells so much of its outer one's content tells the same thing on a nearer word. */
    private static final double SAME_CONTENT = 0.5;

    private final Lexicon lexicon;
    private final EventAccounts events = new EventAccounts();
    private final SourceWords words = new SourceWords();
    private final SentenceSplitter splitter = new SentenceSplitter();

    AccountReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The accounts of {@code reading}, in text order. */
    List<Account> accountsIn(Reading reading) {
        Article article = reading.article();
        Account.Carrier carrier = new Account.Carrier(
                article.id(), article.uri(), article.outlet(), article.published(), credits(article));
        VoicesOfArticle voices = new VoicesOfArticle(reading, splitter.sentences(article.text()), lexicon, words);
        List<Account> accounts = new ArrayList<>();
        List<Span> places = new ArrayList<>();
        for (Attribution said : reading.attributions()) {
            boolean tells = said.nestedIn().isEmpty() || voices.tells(said);
            if (tells
                    && reading.attributions().stream()
                            .noneMatch(inner -> voices.tells(inner) && takesOver(said, inner, article.text()))) {
                accounts.add(new Account(said.id(), carrier, what(said, article.text()), voices.word(said)));
                places.add(said.content().getFirst());
            }
        }
        accounts.addAll(events.accountsIn(reading, carrier, voices::word));
        reading.events().forEach(event -> places.add(event.trigger().getFirst()));
        return voices.withOthers(Concerns.withSpeakers(accounts, places), places);
    }

    /** What somebody decided or wished is not told on that one's word. */
    private boolean takesOver(Attribution outer, Attribution inner, String text) {
        boolean tells = inner.cue()
                .filter(cue -> lexicon.status(cue.in(text)) == Account.Status.OPEN)
                .isEmpty();
        return tells
                && inner.nestedIn().filter(outer.id()::equals).isPresent()
                && length(inner.content()) >= SAME_CONTENT * length(outer.content());
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }

    private Account.What what(Attribution said, String text) {
        String content = said.content().stream().map(span -> span.in(text)).collect(Collectors.joining(" "));
        StringBuilder quoted = new StringBuilder();
        Matcher matcher = QUOTED.matcher(content);
        while (matcher.find()) {
            quoted.append(matcher.group(1)).append(' ');
        }
        return new Account.What(
                Account.STATEMENT,
                content,
                quoted.toString().strip(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                lexicon.status(said.cue().map(cue -> cue.in(text)).orElse("")));
    }

    /** The agencies whose report the article says it is, in alphabetical order. */
    private List<String> credits(Article article) {
        TreeSet<String> credits = new TreeSet<>();
        article.outlet().flatMap(lexicon::agency).ifPresent(credits::add);
        credits.addAll(article.publication().agencies());
        String text = article.text();
        Matcher matcher = IN_BRACKETS.matcher(text.substring(0, Math.min(DATELINE, text.length())));
        while (matcher.find()) {
            String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            lexicon.agency(name).ifPresent(credits::add);
        }
        return List.copyOf(credits);
    }
}
