// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Fetches pages: http and https only; the address that a name stands for is checked at every connection, that of every redirect included;
 * robots.txt is kept to, requests to one host keep their distance, and a server that asks for time gets it. For one thread.
 */
public final class Fetcher implements AutoCloseable {

    /** A server that wants to be left alone for longer is left alone; the user may come back. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

    private static final int TRIES = 3;

    private static final int MOST_ROBOTS_REDIRECTS = 5;

    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final FetchOptions options;
    private final Pace pace;
    private final DnsResolver names;

    /** Made when the first address is asked for: most runs ask for none, and a client takes its time to be made. */
    private Optional<Exchange> exchange = Optional.empty();

    private final Robots robots = new Robots();

    /** When each host was last asked. */
    private final Map<String, Instant> asked = new HashMap<>();

    /** A fetcher that looks names up with {@code names} and keeps its time with {@code pace}. */
    public Fetcher(FetchOptions options, Names names, Pace pace) {
        this(options, new CheckedNames(names, options.allowLocal()), pace);
    }

    /** With {@code names} as they are, which must check what they answer. */
    Fetcher(FetchOptions options, DnsResolver names, Pace pace) {
        this.options = options;
        this.pace = pace;
        this.names = names;
    }

    /** Fetches {@code url}; {@code known} is what the last answer said of its version. Never fails: what goes wrong is a reason. */
    public Fetched fetch(String url, Known known) {
        try {
            return followed(WebAddress.of(url), known);
        } catch (RefusedAddressException e) {
            return Fetched.nothing(String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            return Fetched.nothing("has a host that is not known; check the address and the network");
        } catch (IOException e) {
            return Fetched.nothing(
                    "cannot be fetched (" + message(e) + "); check the address and the network, or try later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Fetched.nothing("was not fetched: interrupted");
        }
    }

    private static String message(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private Fetched followed(WebAddress start, Known known) throws IOException, InterruptedException {
        WebAddress address = start;
        for (int hop = 0; hop <= options.maxRedirects(); hop++) {
            if (robots.missing(address.site(), pace.clock().instant())) {
                learnRobots(address);
            }
            Optional<String> refusal = robots.refusal(address);
            if (refusal.isPresent()) {
                return Fetched.nothing(refusal.get());
            }
            Exchange.Answer answer = patiently(address, known);
            if (!REDIRECTS.contains(answer.status())) {
                return outcome(address, answer);
            }
            address = target(address, answer);
        }
        return Fetched.nothing("leads from redirect to redirect; check the address");
    }

    private static WebAddress target(WebAddress from, Exchange.Answer answer) throws IOException {
        if (answer.header("location").isEmpty()) {
            throw new RefusedAddressException("leads to another page without saying which; check the address");
        }
        try {
            return from.resolve(answer.header("location"));
        } catch (RefusedAddressException e) {
            throw new RefusedAddressException("leads to an address that " + e.getMessage());
        }
    }

    /** Asks again, after the pause that the server wants or a growing one, when it says that it cannot answer now. */
    private Exchange.Answer patiently(WebAddress address, Known known) throws IOException, InterruptedException {
        Exchange.Answer answer = asked(address, known, options.maxBytes());
        Duration wait = FIRST_WAIT;
        for (int tries = 1; tries < TRIES && LATER.contains(answer.status()); tries++) {
            Duration wanted = retryAfter(answer).orElse(wait);
            if (wanted.compareTo(LONGEST_WAIT) > 0) {
                return answer;
            }
            pace.pause().sleep(wanted);
            wait = wait.multipliedBy(2);
            answer = asked(address, known, options.maxBytes());
        }
        return answer;
    }

    private Exchange.Answer asked(WebAddress address, Known known, int maxBytes)
            throws IOException, InterruptedException {
        Duration delay = robots.delay(address.site());
        Duration least = delay.compareTo(options.interval()) > 0 ? delay : options.interval();
        Instant last = asked.get(address.host());
        if (last != null) {
            Duration left = least.minus(Duration.between(last, pace.clock().instant()));
            if (left.isPositive()) {
                pace.pause().sleep(left);
            }
        }
        try {
            return exchange().ask(address, known, maxBytes);
        } finally {
            asked.put(address.host(), pace.clock().instant());
        }
    }

    private Exchange exchange() {
        if (exchange.isEmpty()) {
            exchange = Optional.of(new Exchange(options, names));
        }
        return exchange.get();
    }

    private void learnRobots(WebAddress page) throws IOException, InterruptedException {
        WebAddress address = WebAddress.of(page.site() + "/robots.txt");
        Exchange.Answer answer = asked(address, Known.NOTHING, Robots.MOST_BYTES);
        for (int hop = 0; hop < MOST_ROBOTS_REDIRECTS && REDIRECTS.contains(answer.status()); hop++) {
            address = target(address, answer);
            answer = asked(address, Known.NOTHING, Robots.MOST_BYTES);
        }
        robots.learn(page.site(), answer, pace.clock().instant());
    }

    private Fetched outcome(WebAddress address, Exchange.Answer answer) {
        int status = answer.status();
        if (status / 100 == 2) {
            return new Fetched.Content(
                    address.toString(),
                    answer.body(),
                    answer.header("content-type"),
                    new Known(answer.header("etag"), answer.header("last-modified")),
                    pace.clock().instant());
        }
        if (status == 304) {
            return new Fetched.Unchanged();
        }
        return new Fetched.Nothing(
                switch (status) {
                    case 404, 410 -> "is not there (" + status + "); check the address";
                    case 401, 402, 403, 451 ->
                        "is not given out by its server (" + status
                                + "); save the page from a browser and give the file";
                    case 429, 503 -> "is not given out now (" + status + "); try again later";
                    default -> "got no page from its server (" + status + "); try again later";
                },
                retryAfter(answer));
    }

    /** RFC 9110, section 10.2.3: seconds, or a date. */
    private Optional<Duration> retryAfter(Exchange.Answer answer) {
        String value = answer.header("retry-after");
        try {
            if (value.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(pace.clock().instant(), date);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        exchange.ifPresent(Exchange::close);
    }
}
