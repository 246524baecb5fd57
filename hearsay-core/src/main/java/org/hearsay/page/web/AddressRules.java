// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.WordList;

/** Which IP addresses are no place on the public web, by {@code special-addresses.txt}. */
final class AddressRules {

    /** Addresses that begin with certain bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] begin, int bits, String what) {

        boolean holds(byte[] address) {
            if (address.length != begin.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (begin[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What stands behind a block whose addresses carry an IPv4 address: after how many bytes. */
    private static final String CARRIES = "carries:";

    private final List<Block> blocks = new ArrayList<>();

    AddressRules() {
        WordList list = WordList.beside(AddressRules.class, "special-addresses.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] words = entry.text().split("[/ ]", 3);
            try {
                blocks.add(new Block(raw(words[0]), Integer.parseInt(words[1]), words[2].strip()));
            } catch (UnknownHostException | IndexOutOfBoundsException | NumberFormatException e) {
                throw list.bad(entry, "no block of addresses");
            }
        }
    }

    private static byte[] raw(String address) throws UnknownHostException {
        byte[] bytes = InetAddress.getByName(address).getAddress();
        // Java takes a mapped address for the IPv4 address in it; as a block it is meant as written.
        if (bytes.length == 4 && address.contains(":")) {
            byte[] mapped = new byte[16];
            mapped[10] = (byte) 0xFF;
            mapped[11] = (byte) 0xFF;
            System.arraycopy(bytes, 0, mapped, 12, 4);
            return mapped;
        }
        return bytes;
    }

    /** What kind of address it is that is not public; absent for a public one. */
    Optional<String> special(InetAddress address) {
        return special(address.getAddress());
    }

    private Optional<String> special(byte[] address) {
        for (Block block : blocks) {
            if (block.holds(address)) {
                if (!block.what().startsWith(CARRIES)) {
                    return Optional.of(block.what());
                }
                int from = Integer.parseInt(block.what().substring(CARRIES.length()));
                return special(Arrays.copyOfRange(address, from, from + 4));
            }
        }
        boolean global = address.length == 4 || (address[0] & 0xE0) == 0x20;
        return global ? Optional.empty() : Optional.of("not global");
    }

    /** Whether the address has a zone, which no public one needs. */
    static boolean hasZone(InetAddress address) {
        return address instanceof Inet6Address six && six.getScopeId() != 0;
    }
}
