// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.web;

import java.net.UnknownHostException;

/** An address that is not asked. Its message is one clause that says why and what to do. */
public final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddressException(String reason) {
        super(reason);
    }
}
