// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.ledger.store.PageReading;

/** Texts that would run a script if any of them were ever taken for markup, each in headline, byline, body, address and speaker. */
final class Injections {

    /** Each sets a mark and calls a dialog. */
    private static final List<String> SCRIPTS =
            List.of("executed=1", "alert('executed')", "top.executed=1", "self['executed']=1");

    private static final List<String> FRAMES = List.of(
            "<script>JS</script>",
            "<SCRIPT src=\"data:text/javascript,JS\"></SCRIPT>",
            "<img src=x onerror=\"JS\">",
            "<svg onload=\"JS\"></svg>",
            "<svg><script>JS</script></svg>",
            "<body onload=\"JS\">",
            "<iframe srcdoc=\"<script>parent.JS</script>\"></iframe>",
            "<iframe src=\"javascript:JS\"></iframe>",
            "<a href=\"javascript:JS\">press</a>",
            "<details open ontoggle=\"JS\">x</details>",
            "<input autofocus onfocus=\"JS\">",
            "<video><source onerror=\"JS\"></video>",
            "<math><mtext></mtext><script>JS</script></math>",
            "<template><script>JS</script></template>",
            "\"><script>JS</script>",
            "'><img src=x onerror=\"JS\">",
            "</title><script>JS</script>",
            "</textarea><script>JS</script>",
            "<!--><script>JS</script>-->",
            "<style>@import 'javascript:JS'</style>",
            "<link rel=stylesheet href=\"javascript:JS\">",
            "<meta http-equiv=refresh content=\"0;url=javascript:JS\">",
            "<object data=\"javascript:JS\"></object>",
            "<form><button formaction=\"javascript:JS\">x</button></form>",
            "javascript:JS",
            "{{constructor.constructor('JS')()}}",
            "${JS}");

    private Injections() {}

    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String script : SCRIPTS) {
            FRAMES.forEach(frame -> all.add(frame.replace("JS", script)));
        }
        return all;
    }

    static PageReading article(String text, int n) {
        return SampleLedger.article(
                "javascript:executed=" + n + "//" + text,
                Map.of(
                        "headline", "Headline " + text,
                        "byline", text,
                        "outlet", text,
                        "uri", "javascript:executed=" + n + "//" + text,
                        "published", "2020-02-" + (10 + n % 18),
                        "text",
                                "The bridge fell, Minister " + text + " said on Monday. \"" + text
                                        + "\", Ada Lorne said.\n\n" + text));
    }
}
