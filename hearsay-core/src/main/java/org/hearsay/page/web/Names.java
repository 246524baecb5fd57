// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How a host's name is looked up. */
@FunctionalInterface
public interface Names {

    /** The system's way. */
    Names SYSTEM = InetAddress::getAllByName;

    /**
     * The addresses of {@code host}, one at least.
     *
     * @throws UnknownHostException when the name has none
     */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
