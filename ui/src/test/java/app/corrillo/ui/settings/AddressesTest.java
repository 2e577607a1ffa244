package app.corrillo.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"proxy.example:3128", "10.0.0.1:1", "[::1]:65535", "p:80"})
    void theseAreProxies(String text) {
        assertTrue(Addresses.isHostAndPort(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "proxy", "proxy:", "proxy:0", "proxy:65536", "http://proxy:80", "ana:hush@proxy:80", "a b:1"
            })
    void theseAreNot(String text) {
        assertFalse(Addresses.isHostAndPort(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stun:stun.example",
                "stuns:stun.example:5349",
                "turn:relay.example:3478?transport=tcp",
                "turns:[2001:db8::1]:443?transport=tcp"
            })
    void theseAreRelays(String text) {
        assertTrue(Addresses.isRelay(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relay.example",
                "turn:",
                "turn:a:99999",
                "turn:ana:hush@relay.example",
                "turn:a?transport=sctp",
                "stun:a?transport=udp",
                "http://a"
            })
    void theseAreNoRelays(String text) {
        assertFalse(Addresses.isRelay(text));
    }

    @Test
    void severalAreApartBySpacesOrCommas() {
        assertEquals(List.of("a", "b", "c"), Addresses.list(" a, b\n;c "));
        assertEquals(List.of(), Addresses.list("  "));
    }
}
