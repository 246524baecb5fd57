// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.hearsay.testkit.LocalSite;
import org.hearsay.text.WordList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Spellings of addresses that lead into the user's own network, directly, by a redirect, and by a name whose answer changes after the first
 * look: none is ever asked. The server that would answer stands on 127.0.0.1 and counts.
 */
class ForbiddenAddressesTest {

    private static final LocalSite SITE = LocalSite.start();

    private static final FetchOptions USUAL = FetchOptions.usual(100_000);

    /** A public address; nothing is ever sent to it. */
    private static final InetAddress PUBLIC = literal("93.184.215.14");

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    static List<String> spellings() {
        List<String> spellings = new ArrayList<>();
        for (WordList.Entry entry :
                WordList.beside(ForbiddenAddressesTest.class, "forbidden.txt").entries()) {
            spellings.add(entry.text().replace("PORT", String.valueOf(SITE.port())));
        }
        return spellings;
    }

    static List<String> good() {
        return WordList.beside(ForbiddenAddressesTest.class, "allowed.txt").texts();
    }

    /** Names lead to this machine, as an attacker's own name server may say. */
    private static InetAddress[] inward(String host) {
        return new InetAddress[] {literal("127.0.0.1")};
    }

    @Test
    void thereAreTwoHundredOfThem() {
        assertThat(spellings()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(good()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void noneIsAskedDirectly() {
        List<String> before = SITE.asked();
        try (Fetcher fetcher = new Fetcher(USUAL, ForbiddenAddressesTest::inward, Pace.real())) {
            for (String url : spellings()) {
                assertThat(fetcher.fetch(url, Known.NOTHING))
                        .as(url)
                        .isInstanceOfSatisfying(
                                Fetched.Nothing.class,
                                refused -> assertThat(refused.reason())
                                        .as(url)
                                        .doesNotContain("cannot be fetched", "not known"));
            }
        }
        assertThat(SITE.asked()).isEqualTo(before);
    }

    /** A fetcher that reaches the server under {@code door} whatever the rules say, and everything else by the rules. */
    private static Fetcher behind(String door, int looks, Names names) {
        int[] looked = {0};
        CheckedNames rules = new CheckedNames(names, false);
        DnsResolver resolver = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return host.equals(door) && looked[0]++ < looks
                        ? new InetAddress[] {literal("127.0.0.1")}
                        : rules.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        return new Fetcher(USUAL, resolver, new Pace(() -> Instant.EPOCH, time -> {}));
    }

    @Test
    void noneIsAskedByARedirect() {
        String door = "door.example";
        try (Fetcher fetcher = behind(door, Integer.MAX_VALUE, ForbiddenAddressesTest::inward)) {
            for (String url : spellings()) {
                SITE.redirect("/to", url);
                int before = SITE.asked().size();
                Fetched fetched = fetcher.fetch("http://" + door + ":" + SITE.port() + "/to", Known.NOTHING);
                assertThat(fetched).as(url).isInstanceOf(Fetched.Nothing.class);
                assertThat(SITE.asked().subList(before, SITE.asked().size()))
                        .as(url)
                        // A path without a host stays on the server that sent it.
                        .allMatch(path -> path.equals("/to") || path.equals("/robots.txt") || !url.contains("://"));
            }
        }
    }

    /** A name that leads to a public address when it is first looked up, and inward from then on. */
    @Test
    void noneIsAskedByANameThatChangesItsAnswer() throws IOException {
        SITE.at("/once", e -> LocalSite.send(e, 200, Map.of("Connection", "close"), new byte[] {'x'}))
                .at("/robots.txt", e -> LocalSite.send(e, 404, Map.of("Connection", "close"), new byte[0]));
        for (InetAddress inner : innerAddresses()) {
            // Two connections: one for robots.txt, one for the page.
            try (Fetcher fetcher = behind("door.example", 2, host -> new InetAddress[] {inner})) {
                String url = "http://door.example:" + SITE.port() + "/once";
                assertThat(fetcher.fetch(url, Known.NOTHING))
                        .as(inner.toString())
                        .isInstanceOf(Fetched.Content.class);
                int before = SITE.asked().size();
                assertThat(fetcher.fetch(url, Known.NOTHING).toString())
                        .as(inner.toString())
                        .contains("not to the public web");
                assertThat(SITE.asked()).as(inner.toString()).hasSize(before);
            }
        }
    }

    /** What the spellings stand for, where that is a number; this machine for the others. */
    private static Set<InetAddress> innerAddresses() {
        Set<InetAddress> inner = new LinkedHashSet<>();
        for (String url : spellings()) {
            try {
                String host = WebAddress.of(url).host();
                boolean number = host.startsWith("[") || host.matches("[0-9.]+");
                inner.add(literal(number ? host.replace("[", "").replace("]", "") : "127.0.0.1"));
            } catch (RefusedAddressException e) {
                inner.add(literal("127.0.0.1"));
            }
        }
        return inner;
    }

    @Test
    void oneInnerAddressAmongPublicOnesIsEnough() {
        CheckedNames names = new CheckedNames(host -> new InetAddress[] {PUBLIC, literal("192.168.1.1")}, false);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> names.resolve("karvia.example")))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessageContaining("192.168.1.1 (private)");
    }

    @Test
    void goodOnesAreAllowed() throws IOException {
        CheckedNames rules = new CheckedNames(host -> new InetAddress[] {PUBLIC}, false);
        for (String url : good()) {
            WebAddress address = WebAddress.of(url);
            assertThat(rules.resolve(address.host().replace("[", "").replace("]", "")))
                    .as(url)
                    .isNotEmpty();
        }
    }

    @Test
    void withAllowLocalTheyAreAsked() {
        SITE.page("/open", "words");
        try (Fetcher fetcher = new Fetcher(USUAL.allowingLocal(true), ForbiddenAddressesTest::inward, Pace.real())) {
            for (String url : List.of(
                    "http://0x7f.1:PORT/open",
                    "http://[::ffff:127.0.0.1]:PORT/open",
                    "http://karvia.example:PORT/open")) {
                assertThat(fetcher.fetch(url.replace("PORT", String.valueOf(SITE.port())), Known.NOTHING))
                        .as(url)
                        .isInstanceOf(Fetched.Content.class);
            }
        }
    }
}
