package app.corrillo.livekit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveKitLinkTest {
    @Test
    void aServersAddressIsReadWithoutWhatIsBehindIt() {
        assertEquals(
                Optional.of(URI.create("wss://eu.example.org/rooms")),
                LiveKitLink.server("wss://eu.example.org/rooms/?region=eu&x=%20", false));
        assertEquals(Optional.empty(), LiveKitLink.server("ws://eu.example.org", false));
        assertEquals(Optional.of(URI.create("ws://eu.example.org")), LiveKitLink.server("ws://eu.example.org?x", true));
        assertEquals(Optional.empty(), LiveKitLink.server("https://eu.example.org", true));
        assertEquals(Optional.empty(), LiveKitLink.server("wss://{}", true));
        assertEquals(Optional.empty(), LiveKitLink.server("wss://ana@eu.example.org", true));
    }

    private static final String TOKEN = token("{\"sub\":\"ana\",\"name\":\"Ana\",\"video\":{\"room\":\"Team\"}}");

    @Test
    void aLinkHoldsServerAndToken() {
        LiveKitLink link = good("wss://meet.example.org:7443/lk/?theme=dark&access_token=" + TOKEN);

        assertEquals("wss://meet.example.org:7443/lk", link.server().toString());
        assertEquals(TOKEN, link.token().value());
        assertEquals("meet.example.org:7443", link.address());
        assertEquals("Team", link.title().value());
        assertEquals("ana", link.token().identity().orElseThrow());
        assertFalse(link.token().isModerator());
    }

    @Test
    void theTokenIsNeverShown() {
        assertEquals(
                "LiveKitLink[localhost:7880]",
                good("ws://localhost:7880?access_token=" + TOKEN).toString());
        assertEquals("LiveKitToken[…]", new LiveKitToken(TOKEN).toString());
    }

    @Test
    void aPassphraseStandsBehindTheToken() {
        LiveKitLink link = good("wss://meet.example.org?access_token=" + TOKEN + "#contrase%C3%B1a%20+1");

        assertEquals("contraseña +1", link.passphrase().orElseThrow().value());
        assertEquals("Passphrase[…]", link.passphrase().orElseThrow().toString());
        assertEquals(link, good(link.print()));
        assertFalse(good("wss://meet.example.org?access_token=" + TOKEN + "#")
                .passphrase()
                .isPresent());
        assertFalse(good("wss://meet.example.org?access_token=" + TOKEN)
                .passphrase()
                .isPresent());
    }

    @Test
    void aPassphraseThatCannotBeUsedLeavesNothingUnencrypted() {
        String link = "wss://meet.example.org?access_token=" + TOKEN + "#";

        assertEquals(
                Passphrase.MAX,
                good(link + "x".repeat(Passphrase.MAX))
                        .passphrase()
                        .orElseThrow()
                        .value()
                        .length());
        assertInstanceOf(LiveKitLink.Reading.Broken.class, LiveKitLink.read(link + "x".repeat(Passphrase.MAX + 1)));
        assertInstanceOf(LiveKitLink.Reading.Broken.class, LiveKitLink.read(link + "%zz"));
        assertThrows(IllegalArgumentException.class, () -> Passphrase.ofLink(link + "%zz"));
    }

    @Test
    void aTokenThatCannotBeReadStillIsOne() {
        LiveKitLink link = good("wss://meet.example.org?access_token=a.b.c");

        assertEquals("meet.example.org", link.title().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws://127.0.0.1:7880", "ws://[::1]:7880", "ws://localhost:7880", "WSS://Example.org"})
    void theseServersMayBeSpokenTo(String server) {
        good(server + "?access_token=" + TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://example.org:7880",
                "ws://10.0.0.1",
                "ws://127.0.0.1.example.org",
                "ws://localhost.example.org",
                "wss://user:password@example.org",
                "wss:///rtc",
                "wss://",
                "wss:example",
                "wss://exa mple.org"
            })
    void theseMayNot(String server) {
        assertInstanceOf(LiveKitLink.Reading.Broken.class, LiveKitLink.read(server + "?access_token=" + TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?access_token=", "?access_token=a.b", "?access_token=a b.c.d", "?access_token=%zz"})
    void withoutATokenNobodyJoins(String query) {
        assertInstanceOf(LiveKitLink.Reading.Broken.class, LiveKitLink.read("wss://example.org" + query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "https://example.org", "corrillo://a:1/room", "wsss://x", "hello"})
    void otherLinksAreNotOurs(String text) {
        assertInstanceOf(LiveKitLink.Reading.Foreign.class, LiveKitLink.read(text));
    }

    private static LiveKitLink good(String text) {
        return assertInstanceOf(LiveKitLink.Reading.Good.class, LiveKitLink.read(text))
                .link();
    }

    private static String token(String payload) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }
}
