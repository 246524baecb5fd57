// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ana Petrov|Ana Petrov",
                "by Ana Petrov and Joan Ruiz|Ana Petrov;Joan Ruiz",
                "Von Lena Ost, Tim Hain und Jo Berg|Lena Ost;Tim Hain;Jo Berg",
                "José Ortega y Gasset Pérez|José Ortega;Gasset Pérez",
                "Ana Petrov; ana@courier.example|Ana Petrov",
                "https://courier.example/ana|",
                "admin|",
                "12 March 2024|",
                "|"
            })
    void namesOfALine(String line, String names) {
        assertThat(String.join(";", Names.in(line == null ? "" : line))).isEqualTo(names == null ? "" : names);
    }
}
