// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's own data lie, by the custom of the system: XDG Base Directory, macOS's Library, Windows' LOCALAPPDATA. */
final class DataFolder {

    private static final String NAME = "hearsay";

    private DataFolder() {}

    /** The folder of whoever runs the program at {@code terminal}; it need not exist. */
    static Path of(Terminal terminal) {
        return of(
                terminal.environment(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
    }

    /** The folder for {@code environment} on the system called {@code os}; it need not exist. */
    static Path of(Map<String, String> environment, String os, Path home) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return told(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support").resolve(NAME);
        }
        return told(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"));
    }

    /** A relative path is to be passed over (XDG Base Directory 0.8). */
    private static Path told(@org.jspecify.annotations.Nullable String folder, Path usual) {
        boolean use = folder != null && !folder.isBlank() && Path.of(folder).isAbsolute();
        return (use ? Path.of(folder) : usual).resolve(NAME);
    }
}
