// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.List;
import java.util.Optional;

/**
 * One attribution as a person or a program marked it in a text.
 *
 * @param id its name within the document, e.g. {@code a3}; absent when it has none, and then nothing can be nested in it
 * @param source spans of who it is laid to; empty when nobody is named
 * @param cue spans of the words that lay it to the source
 * @param content spans of what is attributed
 * @param nestedIn id of the attribution in whose content this one stands; absent for the outermost
 * @param speaker whom the source stands for; absent when nobody marked it
 * @param kind {@code direct}, {@code mixed} or {@code indirect} as marked; absent when nobody marked it
 */
public record LabelledAttribution(
        Optional<String> id,
        List<CodePoints> source,
        List<CodePoints> cue,
        List<CodePoints> content,
        Optional<String> nestedIn,
        Optional<LabelledSpeaker> speaker,
        Optional<String> kind) {

    /** Copies the lists. */
    public LabelledAttribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    List<CodePoints> spans(Role role) {
        return switch (role) {
            case SOURCE -> source;
            case CUE -> cue;
            case CONTENT -> content;
        };
    }
}
