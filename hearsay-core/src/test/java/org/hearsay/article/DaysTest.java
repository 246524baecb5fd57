// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2020-02-21, 2020-02-21",
        "2020-02-21T23:30:00-05:00, 2020-02-21",
        "2020-02-21 10:00, 2020-02-21",
        "2020/02/21, 2020-02-21",
        "20200221, 2020-02-21",
        "20200221T101500Z, 2020-02-21"
    })
    void isoDayIsTheOneWritten(String text, String day) {
        assertThat(Days.iso(text)).contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Global Courier, February 21, 2020|2020-02-21",
                "Feb. 21, 2020|2020-02-21",
                "21 February 2020|2020-02-21",
                "Friday, 21st of February 2020, 10:15|2020-02-21",
                "Fri, 21 Feb 2020 10:15:00 GMT|2020-02-21",
                "21. Februar 2020|2020-02-21",
                "21 de febrero de 2020|2020-02-21",
                "21 février 2020|2020-02-21",
                "21 февраля 2020 г.|2020-02-21",
                "21 lutego 2020|2020-02-21",
                "21 Şubat 2020|2020-02-21",
                "2020年2月21日|2020-02-21",
                "21.02.2020 10:15|2020-02-21",
                "03.04.2020|2020-04-03",
                "02/21/2020|2020-02-21",
                "21/02/2020|2020-02-21",
                "2020/02/21|2020-02-21"
            })
    void writtenDayIsRead(String text, String day) {
        assertThat(Days.written(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03/04/2020",
                "February 2020",
                "30 February 2020",
                "21 Smarch 2020",
                "room 12 of 1850",
                "10 20 30",
                "May 2, 10000"
            })
    void whatIsNoDayOrCouldBeTwoIsNone(String text) {
        assertThat(Days.written(text)).isEmpty();
        assertThat(Days.iso(text)).isEmpty();
    }

    @Test
    void addressTellsADayOnlyInFull() {
        assertThat(Days.inPath("https://a.example/2020/02/21/title")).contains("2020-02-21");
        assertThat(Days.inPath("https://a.example/news/2020-02-21-title")).contains("2020-02-21");
        assertThat(Days.inPath("https://a.example/article/AB202002211405007")).contains("2020-02-21");
        assertThat(Days.inPath("https://a.example/article/202002211405")).contains("2020-02-21");
        assertThat(Days.inPath("https://a.example/web/20200221140500/http://b.example/x"))
                .isEmpty();
        assertThat(Days.inPath("https://a.example/article/202002212505007")).isEmpty();
        assertThat(Days.inPath("https://a.example/article/202013211405007")).isEmpty();
        assertThat(Days.inPath("https://a.example/article/ABCD202002211405")).isEmpty();
        assertThat(Days.inPath("https://a.example/2020/02/title")).isEmpty();
        assertThat(Days.inPath("https://a.example/2020/02/211/title")).isEmpty();
    }
}
