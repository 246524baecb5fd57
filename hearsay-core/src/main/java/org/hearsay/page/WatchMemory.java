// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.page.web.Known;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a watch remembers between two runs, in a file of JSON Lines, one feed a line: its version, when it is due, and which items were handed
 * on. Written whole and put in the place of the old one in one step, so that a run that is broken off leaves either.
 */
public final class WatchMemory {

    private final JsonMapper json = new JsonMapper();
    private final Path file;
    private final Map<String, WatchedFeed> feeds = new TreeMap<>();

    private WatchMemory(Path file) {
        this.file = file;
    }

    /**
     * What {@code file} remembers; nothing when there is no such file. A line that cannot be read is forgotten: the feed's items are then handed
     * on again.
     *
     * @throws IOException when there is a file and it cannot be read
     */
    public static WatchMemory in(Path file) throws IOException {
        WatchMemory memory = new WatchMemory(file);
        if (Files.exists(file)) {
            for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
                memory.remember(line);
            }
        }
        return memory;
    }

    private void remember(String line) {
        try {
            JsonNode node = json.readTree(line);
            String address = node.path("feed").asString("");
            if (address.isEmpty()) {
                return;
            }
            WatchedFeed feed = new WatchedFeed(address);
            feed.version = new Known(
                    node.path("etag").asString(""), node.path("lastModified").asString(""));
            feed.due = Instant.parse(node.path("due").asString(""));
            feed.failures = node.path("failures").asInt(0);
            node.path("items")
                    .properties()
                    .forEach(item ->
                            feed.items.put(item.getKey(), item.getValue().asInt(0)));
            feeds.put(address, feed);
        } catch (JacksonException | DateTimeException e) {
            // Half a line of a disk that was full: the feed counts as new.
            return;
        }
    }

    WatchedFeed feed(String address) {
        return feeds.computeIfAbsent(address, WatchedFeed::new);
    }

    /** Writes the file. */
    void save() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (WatchedFeed feed : feeds.values()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("feed", feed.address);
            line.put("etag", feed.version.etag());
            line.put("lastModified", feed.version.lastModified());
            line.put("due", feed.due.toString());
            line.put("failures", feed.failures);
            line.put("items", feed.items);
            lines.append(json.writeValueAsString(line)).append('\n');
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, lines, StandardCharsets.UTF_8);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
