package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://radio.example/plan.|https://radio.example/plan|radio.example",
                "(HTTP://Radio.Example:8080/a?b=c#d)|HTTP://Radio.Example:8080/a?b=c#d|radio.example",
                "https://192.0.2.7/x|https://192.0.2.7/x|192.0.2.7"
            })
    void anAddressIsFoundAndItsHostSaid(String text, String address, String host) {
        assertEquals(List.of(new Links.Link(address, host)), Links.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing here",
                "ftp://radio.example/",
                "javascript:alert(1)",
                "https://bank.example@evil.example/",
                "https://рaypal.example/",
                "https://",
                "file:///etc/passwd"
            })
    void whatHidesItsHostOrIsNoPageIsNotOffered(String text) {
        assertEquals(List.of(), Links.in(text));
    }

    @Test
    void eachOnceAndNoMoreThanFive() {
        assertEquals(1, Links.in("https://a.example https://a.example").size());
        StringBuilder many = new StringBuilder();
        for (int number = 0; number < 90; number++) {
            many.append("https://a.example/").append(number).append(' ');
        }
        assertEquals(5, Links.in(many.toString()).size());
    }
}
