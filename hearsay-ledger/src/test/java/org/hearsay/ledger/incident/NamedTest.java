// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.attribution.Speaker;
import org.junit.jupiter.api.Test;

class NamedTest {

    @Test
    void oneNameIsOneSourceWhateverItWasReadAs() {
        assertThat(Named.same(person("Openrail"), body("Openrail"))).isTrue();
        assertThat(Named.same(person("Openrail"), body("Openrail Freight"))).isFalse();
    }

    @Test
    void aSecondSurnameMayBeLeftOut() {
        assertThat(Named.same(person("Bo Tarn"), person("Bo Tarn Lorne"))).isTrue();
        assertThat(Named.same(person("Interior Minister Tarn"), person("Bo Tarn")))
                .isTrue();
        assertThat(Named.same(person("Bo"), person("Bo Tarn Lorne"))).isFalse();
        assertThat(Named.same(person("Bo Tarn"), person("Bo Lorne"))).isFalse();
    }

    private static Account.Link person(String name) {
        return new Account.Link(name, Speaker.Kind.NAMED);
    }

    private static Account.Link body(String name) {
        return new Account.Link(name, Speaker.Kind.INSTITUTION);
    }
}
