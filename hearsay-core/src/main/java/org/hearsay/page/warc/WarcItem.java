// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.warc;

/** What stands at one place of a web archive: a record, or the damage that was found there. */
public sealed interface WarcItem permits WarcRecord, WarcDamage {

    /** Which of the archive's records it is, counted from 1 and including the damaged ones. */
    int number();

    /** Where it begins: the byte of the file as it lies on disk, packed or not, from 0. */
    long offset();
}
