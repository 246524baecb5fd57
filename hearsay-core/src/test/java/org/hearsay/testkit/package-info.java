// SPDX-License-Identifier: Apache-2.0
/** What several tests share: assertions in the words of the field, and texts that no newspaper prints. */
@NullMarked
package org.hearsay.testkit;

import org.jspecify.annotations.NullMarked;
