// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.hearsay.page.bytes.ContentCoding;

/** One request and its answer, within bounds of time and size. Follows no redirect and keeps no cookie. */
final class Exchange implements AutoCloseable {

    /** Whose requests these are; {@code hearsay} is the name that robots.txt knows it by. */
    static final String AGENT = "Hearsay/0.1 (reads news reports; robots.txt: hearsay)";

    private static final String WANTED =
            "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,"
                    + "application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5";

    private static final int BUFFER = 16 * 1024;

    /**
     * A server's answer.
     *
     * @param headers the first value of each, names in lower case
     * @param body without content codings
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private final FetchOptions options;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch;

    Exchange(FetchOptions options, DnsResolver names) {
        this.options = options;
        Timeout timeout = Timeout.of(options.timeout());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setResponseTimeout(timeout)
                        .build())
                .setUserAgent(AGENT)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        this.watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "hearsay-fetch-limit");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Asks for {@code address}.
     *
     * @throws RefusedAddressException when it is not on the public web, or its content is too large
     * @throws IOException when there is no whole answer in time
     */
    Answer ask(WebAddress address, Known known, int maxBytes) throws IOException {
        HttpGet request = new HttpGet(address.toString());
        request.setHeader("Accept", WANTED);
        request.setHeader("Accept-Encoding", "gzip, deflate, br, zstd");
        if (!known.etag().isEmpty()) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        // A server that sends a byte now and then keeps every other time limit.
        ScheduledFuture<?> limit =
                watch.schedule(request::cancel, options.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> answer(response, maxBytes));
        } catch (IOException | RuntimeException e) {
            if (request.isCancelled()) {
                throw new InterruptedIOException(
                        "no whole answer in " + options.timeout().toSeconds() + " s");
            }
            throw e;
        } finally {
            limit.cancel(false);
        }
    }

    private static Answer answer(ClassicHttpResponse response, int maxBytes) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(
                    header.getName().toLowerCase(Locale.ROOT),
                    header.getValue() == null ? "" : header.getValue().strip());
        }
        HttpEntity entity = response.getEntity();
        int status = response.getCode();
        if (entity == null || status / 100 != 2) {
            return new Answer(status, headers, new byte[0]);
        }
        if (entity.getContentLength() > maxBytes) {
            throw tooLarge(maxBytes);
        }
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (InputStream in = entity.getContent()) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                coded.write(buffer, 0, n);
                if (coded.size() > maxBytes) {
                    throw tooLarge(maxBytes);
                }
            }
        }
        byte[] body = coded.toByteArray();
        String coding = headers.getOrDefault("content-encoding", "");
        // An archive that is packed as a file, not for the way, stays as it is.
        return new Answer(status, headers, coding.isEmpty() ? body : ContentCoding.decoded(body, coding, maxBytes));
    }

    private static RefusedAddressException tooLarge(int maxBytes) {
        return new RefusedAddressException("is larger than " + maxBytes / (1024 * 1024)
                + " MB, which is no article; fetch it yourself and give the file");
    }

    @Override
    public void close() {
        watch.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            // Its connections are given up; nothing was to be written to them.
            return;
        }
    }
}
