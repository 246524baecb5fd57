// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import org.hearsay.page.Limits;
import org.hearsay.page.web.FetchOptions;
import org.hearsay.page.web.Fetcher;
import org.hearsay.page.web.Names;
import org.hearsay.page.web.Pace;
import picocli.CommandLine.Option;

/** The option of every command that fetches pages. */
final class LocalOption {

    @Option(
            names = "--allow-local",
            description = "Let addresses lead to this machine and its network; without it they are refused.")
    private boolean allowLocal;

    /** A fetcher for the public web, and with the option for the own network, too. */
    Fetcher fetcher() {
        FetchOptions options = FetchOptions.usual(Limits.DEFAULT.maxPageBytes()).allowingLocal(allowLocal);
        return new Fetcher(options, Names.SYSTEM, Pace.real());
    }
}
