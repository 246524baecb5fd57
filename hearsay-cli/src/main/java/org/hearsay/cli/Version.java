// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program's version, as the build wrote it into the jar, and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "hearsay " + built() + ", Java " + Runtime.version().feature()
        };
    }

    /** The program's version, e.g. {@code 0.1.0}. */
    static String built() {
        String built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "(not packaged)" : built;
    }
}
