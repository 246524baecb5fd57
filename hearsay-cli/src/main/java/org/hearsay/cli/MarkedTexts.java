// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.ledger.coreference.EventCoreference;
import org.hearsay.ledger.coreference.MarkedText;
import org.hearsay.text.Span;
import tools.jackson.databind.JsonNode;

/** Texts with marked mentions, as the gold of event coreference gives them; positions there are code points. */
final class MarkedTexts {

    private MarkedTexts() {}

    /** The text of a line with its mentions; one that stands outside the text is left out. Chains, topics and labels are not looked at. */
    static MarkedText of(JsonNode line) {
        String text = line.path("text").asString("");
        int points = text.codePointCount(0, text.length());
        List<MarkedText.Mention> mentions = new ArrayList<>();
        for (JsonNode mention : line.path("mentions")) {
            int begin = mention.path("start").asInt(-1);
            int end = mention.path("end").asInt(-1);
            if (begin >= 0 && end > begin && end <= points) {
                mentions.add(new MarkedText.Mention(
                        mention.path("m").asString(""),
                        new Span(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end)),
                        MarkedText.Role.named(mention.path("type").asString(""), isEvent(mention)),
                        mention.path("negated").asBoolean(false)));
            }
        }
        return new MarkedText(line.path("id").asString(""), text, mentions);
    }

    /** The chains of all events; where the network does not load they are found without it, and told so. */
    static Map<String, String> chains(List<MarkedText> texts, Terminal terminal) {
        try (Encoder encoder = Encoder.load()) {
            return new EventCoreference(encoder).chains(texts);
        } catch (EncoderException e) {
            terminal.warn(e.getMessage() + " Without the encoder fewer mentions are found to be one event.");
            return new EventCoreference().chains(texts);
        }
    }

    /** Where the line does not say what is an event, the type does; without either, all that is marked are events. */
    static boolean isEvent(JsonNode mention) {
        String type = mention.path("type").asString("");
        return mention.has("event")
                ? mention.path("event").asBoolean(false)
                : type.isEmpty() || type.contains("ACTION");
    }
}
