// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program's version, as the build wrote it into the jar, and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "hearsay " + (built == null ? "(not packaged)" : built) + ", Java "
                    + Runtime.version().feature()
        };
    }
}
