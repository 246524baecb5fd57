// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Opens one path that the user named, and, if it is a folder, everything in it. */
final class PathOpener {

    /** What browsers add to a page's name for the folder of what belongs to it. */
    private static final String SAVED = "_files";

    private final InputOpener opener;

    /** Real paths of the folders that were entered: a link back to one of them would never end. */
    private final Set<Path> entered = new HashSet<>();

    private int given;

    PathOpener(InputOpener opener) {
        this.opener = opener;
    }

    Step open(Path path) {
        if (Files.isDirectory(path)) {
            return folder(path, true);
        }
        return open(path, named(path));
    }

    /** Opens the file at {@code path}, which is called {@code where}. */
    Step open(Path path, String where) {
        if (!Files.exists(path)) {
            return Step.skip(where, "does not exist; check the path");
        }
        if (!Files.isRegularFile(path)) {
            return Step.skip(where, "is a device or a pipe, not a file; give its content on standard input with -");
        }
        Optional<String> refused = Sniffer.refusedByName(where);
        if (refused.isPresent()) {
            return Step.skip(where, refused.get());
        }
        try {
            return opened(path, where);
        } catch (AccessDeniedException e) {
            return Step.skip(where, "cannot be read: permission denied; change the file's permissions (chmod +r)");
        } catch (IOException e) {
            return Step.skip(where, InputOpener.unreadable(e));
        }
    }

    private Step opened(Path path, String where) throws IOException {
        Origin origin = Origin.named(where);
        if (!isZip(path)) {
            return opener.open(origin, Files.newInputStream(path));
        }
        try {
            return opener.zip(origin, ZipEntries.in(path));
        } catch (ZipException e) {
            // Cut off, so that its directory is gone: its first files may be whole.
            return opener.open(origin, Files.newInputStream(path));
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Sniffer.isZip(in.readNBytes(4));
        }
    }

    private Step folder(Path folder, boolean top) {
        try {
            if (!entered.add(folder.toRealPath())) {
                return Step.Done.DONE;
            }
            return new Step.Enter(new Folder(folder, children(folder), top));
        } catch (AccessDeniedException e) {
            return Step.skip(
                    named(folder), "cannot be read: permission denied; change the folder's permissions (chmod +rx)");
        } catch (IOException e) {
            return Step.skip(named(folder), InputOpener.unreadable(e));
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> meant =
                    new ArrayList<>(children.filter(child -> !name(child).startsWith("."))
                            .sorted(Comparator.comparing(PathOpener::name))
                            .toList());
            Set<String> names =
                    new HashSet<>(meant.stream().map(PathOpener::name).toList());
            meant.removeIf(child -> isPartOfPage(name(child), names));
            return meant;
        }
    }

    /** Whether a folder holds the pictures, scripts and frames of a page that was saved whole beside it: {@code dam_files} of {@code dam.html}. */
    private static boolean isPartOfPage(String name, Set<String> names) {
        if (!name.endsWith(SAVED)) {
            return false;
        }
        String page = name.substring(0, name.length() - SAVED.length());
        return names.contains(page + ".html") || names.contains(page + ".htm");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String named(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    /** One folder's files and folders in the order of their names. */
    private final class Folder implements Cursor {
        private final Path path;
        private final List<Path> children;
        private final boolean top;
        private int next;

        Folder(Path path, List<Path> children, boolean top) {
            this.path = path;
            this.children = children;
            this.top = top;
        }

        @Override
        public Step next() {
            while (next < children.size()) {
                Path child = children.get(next++);
                Step step = Files.isDirectory(child) ? folder(child, false) : open(child);
                if (!(step instanceof Step.Done)) {
                    given += step instanceof Step.Give || !Files.isDirectory(child) ? 1 : 0;
                    return step;
                }
            }
            if (top && given == 0) {
                given++;
                return Step.skip(named(path), "is a folder with no files in it; give a folder that holds articles");
            }
            return Step.Done.DONE;
        }
    }
}
