// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.WordList;

/**
 * Counts, look by look at the stacks of the reading threads, in which stage they are. A thread that waits for work counts as none. The code
 * that is measured knows nothing of it.
 */
final class Stages {

    /** A stage's name and the methods that all have to be on the stack. */
    private record Rule(String stage, List<String> methods) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    Stages() {
        WordList list = WordList.beside(Stages.class, "stages.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split(" ");
            if (parts.length != 2) {
                throw list.bad(entry, "needs a stage and methods");
            }
            rules.add(new Rule(parts[0].replace('_', ' '), List.of(parts[1].split("\\+"))));
        }
    }

    /** Looks at all threads whose names begin with {@code threadPrefix} once. */
    void look(String threadPrefix) {
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith(threadPrefix)) {
                stageOf(stack).ifPresent(stage -> seen.merge(stage, 1, Integer::sum));
            }
        });
    }

    /** Share of each stage, the largest first. */
    Map<String, Double> shares() {
        int all = seen.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> shares.put(entry.getKey(), (double) entry.getValue() / all));
        return shares;
    }

    Optional<String> stageOf(StackTraceElement[] stack) {
        Set<String> methods = new LinkedHashSet<>();
        for (StackTraceElement frame : stack) {
            methods.add(frame.getClassName() + "." + frame.getMethodName());
            methods.add(frame.getClassName() + ".*");
        }
        return rules.stream()
                .filter(rule -> methods.containsAll(rule.methods()))
                .map(Rule::stage)
                .findFirst();
    }
}
