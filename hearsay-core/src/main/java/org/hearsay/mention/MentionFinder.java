// SPDX-License-Identifier: Apache-2.0
package org.hearsay.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.EncoderException;
import org.hearsay.encoder.LabelledSpan;
import org.hearsay.encoder.SpanHead;
import org.hearsay.text.Span;

/**
 * Finds whom and what a text mentions. It asks heads of the network that attribution asks, too, so that a text is read once for both:
 *
 * <pre>{@code
 * EncodedText encoded = encoder.encode(article.text());
 * List<Mention> mentions = mentionFinder.mentionsIn(encoded);
 * List<Attribution> said = attributionFinder.attributionsIn(article.id(), encoded);
 * }</pre>
 *
 * Without the network there are no mentions: rules of capitals would guess. Immutable; may be used by many threads; the same text always gives
 * the same mentions.
 */
public final class MentionFinder {

    private final SpanHead whole = SpanHead.load("mention");
    private final SpanHead inner = SpanHead.load("inner");
    private final SpanHead name = SpanHead.load("name");
    private final SpanHead toponym = SpanHead.load("toponym");

    /**
     * A finder with the heads that come with the network.
     *
     * @throws EncoderException when their constants are missing or damaged
     */
    public MentionFinder() throws EncoderException {}

    /**
     * The mentions in text order, an outer one before those inside it. No two have the same span, and none cross.
     *
     * @param text what the encoder that comes with Hearsay made of the text
     */
    public List<Mention> mentionsIn(EncodedText text) {
        Names names = new Names(text, name.spansIn(text), name.types());
        NestedMentions found = new NestedMentions();
        add(found, text, whole, names);
        add(found, text, inner, names);
        found.nextLayer();
        for (Toponym place : toponymsIn(text)) {
            MentionKind kind = place.use() == ToponymUse.DEMONYM ? MentionKind.GROUP : MentionKind.PLACE;
            found.add(new Mention(place.span(), kind, Optional.of(place.span()), false, place.certainty()));
        }
        return found.inOrder();
    }

    private void add(NestedMentions found, EncodedText text, SpanHead head, Names names) {
        found.nextLayer();
        for (LabelledSpan span : head.spansIn(text)) {
            MentionKind kind = kind(head.types().get(span.type()));
            Span place = text.span(span.from(), span.to());
            found.add(new Mention(place, kind, names.in(place, kind), head.equals(whole), span.probability()));
        }
    }

    static MentionKind kind(String type) {
        return MentionKind.valueOf(type.toUpperCase(Locale.ROOT));
    }

    /** The names of places in text order, also those inside other names; none overlap. Arguments as above. */
    public List<Toponym> toponymsIn(EncodedText text) {
        return toponym.spansIn(text).stream()
                .map(span -> new Toponym(
                        text.span(span.from(), span.to()),
                        ToponymUse.valueOf(toponym.types().get(span.type()).toUpperCase(Locale.ROOT)),
                        span.anyType()))
                .toList();
    }
}
