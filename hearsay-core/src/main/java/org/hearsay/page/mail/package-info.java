// SPDX-License-Identifier: Apache-2.0
/** E-mails and pages saved as one file (MIME): newsletters, press releases, MHTML. Start at {@link org.hearsay.page.mail.Mail#in}. */
@NullMarked
package org.hearsay.page.mail;

import org.jspecify.annotations.NullMarked;
