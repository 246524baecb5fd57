// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up and lets through only addresses on the public web. The client connects to just the addresses that come out of here, so a name
 * that answers differently the next time gains nothing.
 */
final class CheckedNames implements DnsResolver {

    private final Names names;
    private final boolean allowLocal;
    private Optional<AddressRules> rules = Optional.empty();

    CheckedNames(Names names, boolean allowLocal) {
        this.names = names;
        this.allowLocal = allowLocal;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        boolean literal = host.indexOf(':') >= 0 || host.matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
        InetAddress[] found = literal ? new InetAddress[] {InetAddress.getByName(host)} : names.resolve(host);
        if (found.length == 0) {
            throw new UnknownHostException(host);
        }
        AddressRules known = rules.orElseGet(AddressRules::new);
        rules = Optional.of(known);
        for (InetAddress address : found) {
            Optional<String> special = known.special(address);
            if (!allowLocal && (special.isPresent() || AddressRules.hasZone(address))) {
                throw new RefusedAddressException("leads to " + address.getHostAddress() + " ("
                        + special.orElse("link-local")
                        + "), not to the public web; if that is meant, say --allow-local");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
