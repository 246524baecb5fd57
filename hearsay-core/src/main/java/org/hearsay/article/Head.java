// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.page.Told;

/** What is known of an article besides its body, gathered while a page is read; the first word on a thing holds. */
final class Head {

    private Optional<String> uri = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> headline = Optional.empty();
    private Optional<String> published = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> publishedAt = Optional.empty();
    private Optional<String> modified = Optional.empty();
    private Optional<String> section = Optional.empty();
    private Optional<String> canonical = Optional.empty();
    private PageKind kind = PageKind.ARTICLE;
    private boolean paywalled;
    private List<LiveEntry> entries = List.of();
    private final List<String> byline = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    /** Takes what was said of the article where its page was found. */
    void tell(Told told) {
        told.headline().ifPresent(this::headline);
        told.byline().forEach(this::author);
        told.published().ifPresent(this::publishedAt);
        published(told.published().flatMap(Days::iso));
        told.outlet().ifPresent(this::outlet);
        told.language().ifPresent(this::language);
        told.tags().forEach(this::tag);
    }

    Optional<String> uri() {
        return uri;
    }

    void uri(String value) {
        uri = first(uri, value);
    }

    Optional<String> outlet() {
        return outlet;
    }

    void outlet(String value) {
        outlet = first(outlet, value);
    }

    Optional<String> headline() {
        return headline;
    }

    void headline(String value) {
        headline = first(headline, value);
    }

    Optional<String> published() {
        return published;
    }

    void published(Optional<String> day) {
        published = published.or(() -> day);
    }

    /** Takes the time of day in {@code written}, where it has one. */
    void publishedAt(String written) {
        publishedAt = publishedAt.or(() -> Times.iso(written));
    }

    void modified(String written) {
        modified = modified.or(() -> Times.iso(written)).or(() -> Days.iso(written));
    }

    void section(String name) {
        section = first(section, name);
    }

    void canonical(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        canonical = web ? first(canonical, address) : canonical;
    }

    /** Whether {@code time} is when the whole page was published or changed. */
    boolean isOwnTime(String time) {
        return publishedAt.filter(time::equals).isPresent()
                || modified.filter(time::equals).isPresent();
    }

    void entries(List<LiveEntry> found) {
        entries = found;
    }

    PageKind kind() {
        return kind;
    }

    void kind(PageKind found) {
        kind = found;
    }

    boolean isPaywalled() {
        return paywalled;
    }

    void paywalled(boolean said) {
        paywalled = said;
    }

    /** What is known of the publication; {@code agencies} are those in the byline, {@code found} is where the page was found. */
    Publication publication(List<String> agencies, String found) {
        // A time that has another day is that of another edition, or of a server that knows no day.
        Optional<String> at = publishedAt.filter(time -> published.isEmpty() || Times.isAbout(time, published.get()));
        return new Publication(
                at,
                modified.filter(time -> !at.equals(modified) && !published.equals(modified)),
                section,
                agencies,
                canonical.filter(address -> !address.equals(found)),
                kind,
                paywalled,
                entries);
    }

    Optional<String> language() {
        return language;
    }

    /** Takes a language tag and keeps its primary part: {@code en} of {@code en_GB}. */
    void language(String tag) {
        if (language.isEmpty()) {
            language = Languages.primary(tag);
        }
    }

    List<String> byline() {
        return byline;
    }

    void author(String name) {
        String clean = Cleaner.line(name);
        if (!clean.isEmpty()
                && byline.stream().noneMatch(other -> Cleaner.words(other).equals(Cleaner.words(clean)))) {
            byline.add(clean);
        }
    }

    List<String> tags() {
        return tags;
    }

    void tag(String tag) {
        String clean = Cleaner.line(tag);
        if (!clean.isEmpty() && tags.stream().noneMatch(clean::equalsIgnoreCase)) {
            tags.add(clean);
        }
    }

    private static Optional<String> first(Optional<String> known, String value) {
        String clean = Cleaner.line(value);
        return known.isPresent() || clean.isEmpty() ? known : Optional.of(clean);
    }
}
