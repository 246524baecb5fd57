// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was lost and added between two versions of one text, word by word: {@code the dam [-may-] [+will+] break}. */
public final class WordDiff {

    /** Longer texts are shown whole: the table of pairs grows with the product of the lengths. */
    private static final int LONGEST = 2_000;

    private WordDiff() {}

    /** The newer text, with the words in [+…+] that the older one has not and those in [-…-] that it had. */
    public static String of(String older, String newer) {
        List<String> a = words(older);
        List<String> b = words(newer);
        if (a.size() > LONGEST || b.size() > LONGEST) {
            return newer;
        }
        int[][] common = common(a, b);
        List<String> shown = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<String> gained = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && same(a.get(i), b.get(j))) {
                flush(shown, lost, gained);
                shown.add(b.get(j));
                i++;
                j++;
            } else if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                lost.add(a.get(i++));
            } else {
                gained.add(b.get(j++));
            }
        }
        flush(shown, lost, gained);
        return String.join(" ", shown);
    }

    private static void flush(List<String> shown, List<String> lost, List<String> gained) {
        if (!lost.isEmpty()) {
            shown.add("[-" + String.join(" ", lost) + "-]");
        }
        if (!gained.isEmpty()) {
            shown.add("[+" + String.join(" ", gained) + "+]");
        }
        lost.clear();
        gained.clear();
    }

    /** Lengths of the longest common subsequences of all ends of both. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = same(a.get(i), b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** Marks at a word's ends and the case of letters change with its place in a sentence. */
    private static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String word) {
        String bare = word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        return (bare.isEmpty() ? word : bare).toLowerCase(Locale.ROOT);
    }
}
