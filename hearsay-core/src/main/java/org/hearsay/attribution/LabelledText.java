// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.encoder.EncodedText;

/**
 * A text whose tokens have their labels.
 *
 * @param text the text with the network's scores
 * @param sources the sources outside contents
 * @param cues the cues outside contents
 * @param contents the outermost contents
 */
record LabelledText(EncodedText text, List<TokenRange> sources, List<TokenRange> cues, List<TokenRange> contents) {

    static LabelledText of(EncodedText text, JointDecoder decoder) {
        float[] emissions = new float[text.size() * EncodedText.EMISSIONS];
        for (int token = 0; token < text.size(); token++) {
            for (int column = 0; column < EncodedText.EMISSIONS; column++) {
                emissions[token * EncodedText.EMISSIONS + column] = text.emission(token, column);
            }
        }
        byte[] path = decoder.decode(emissions);
        return new LabelledText(
                text,
                outside(spans(path, DecodeConstants.SOURCE), path),
                outside(spans(path, DecodeConstants.CUE), path),
                spans(path, DecodeConstants.CONTENT));
    }

    private static List<TokenRange> spans(byte[] path, int role) {
        List<TokenRange> spans = new ArrayList<>();
        int begin = -1;
        for (int token = 0; token <= path.length; token++) {
            int label = token < path.length ? JointDecoder.label(path[token], role) : DecodeConstants.OUTSIDE;
            if (begin >= 0 && label != DecodeConstants.INSIDE) {
                spans.add(new TokenRange(begin, token));
                begin = -1;
            }
            if (label == DecodeConstants.BEGIN) {
                begin = token;
            }
        }
        return spans;
    }

    private static List<TokenRange> outside(List<TokenRange> spans, byte[] path) {
        return spans.stream()
                .filter(span ->
                        JointDecoder.label(path[span.from()], DecodeConstants.CONTENT) == DecodeConstants.OUTSIDE)
                .toList();
    }
}
