package app.corrillo.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.mesh.MeshLink.Reading;
import app.corrillo.mesh.crypto.Fingerprint;
import app.corrillo.mesh.crypto.Secret;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeshLinkTest {
    private static final String KEY = "abcdefghijklmnop-key";
    private static final String SECRET = "0123456789abcdef-_ABCD";
    private static final String CERT = "A".repeat(43);
    private static final String GOOD = "corrillo://10.0.0.7:4443/room?v=1&secret=" + SECRET + "&cert=" + CERT;

    @Test
    void whatIsPrintedIsReadAgain() {
        MeshLink link = new MeshLink(
                "2001:db8::7",
                40_123,
                Secret.random(),
                new Fingerprint(CERT),
                UntrustedText.name("Ana & José: 10 % más"),
                List.of(
                        new IceServer("stun:stun.example.org:3478", "", ""),
                        new IceServer("turn:turn.example.org:3478?transport=udp", "a b&c", "p%2B +ñ@:")),
                true,
                null);

        assertEquals(new Reading.Good(link), MeshLink.read(link.print()));
    }

    @Test
    void theHostsLinkHoldsAKeyAndTheInvitationDoesNot() {
        MeshLink own = good(GOOD + "&host=" + KEY);

        assertEquals(new Reading.Good(own), MeshLink.read(own.print()));
        assertEquals(good(GOOD), own.invitation());
        assertFalse(own.invitation().print().contains(KEY));
        assertFalse(own.toString().contains(KEY));
        assertInstanceOf(Reading.Broken.class, MeshLink.read(GOOD + "&host=short"));
    }

    @Test
    void readsTheShortestForm() {
        MeshLink link = good(GOOD);

        assertEquals("10.0.0.7:4443", link.address());
        assertEquals("", link.title().value());
        assertFalse(link.relayOnly());
    }

    @Test
    void ipv6AddressesAreWrittenInBrackets() {
        assertEquals("[::1]:4443", good(GOOD.replace("10.0.0.7", "[::1]")).address());
        assertEquals("::1", good(GOOD.replace("10.0.0.7", "[::1]")).host());
    }

    @Test
    void nothingThatIsPrintedForALogHoldsTheSecret() {
        MeshLink link = good(GOOD + "&ice=turn%3Ahost%20user%20password");

        String shown = link + " " + link.secret() + " " + link.iceServers();
        assertFalse(shown.contains(SECRET) || shown.contains("password") || shown.contains("user"), shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://meet.example.org/room",
                "wss://x",
                "corrillo:",
                "10.0.0.7:4443",
                "janus+wss://h/room"
            })
    void linksOfOthersAreForeign(String text) {
        assertInstanceOf(Reading.Foreign.class, MeshLink.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corrillo://",
                "corrillo://host",
                "corrillo://host:1/room",
                "corrillo://host:1/room?v=1",
                "corrillo://host:1/room?v=x&secret=0123456789abcdef",
                "corrillo://host:99999/room?v=1&secret=0123456789abcdef&cert=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "corrillo://host:1/other?v=1&secret=0123456789abcdef&cert=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "corrillo://me@host:1/room?v=1&secret=0123456789abcdef&cert=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "corrillo://host:1/room?v=1&secret=short&cert=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "corrillo://host:1/room?v=1&secret=0123456789abcdef&cert=AAAA",
                "corrillo://host:1/room?v=1&secret=0123456789abcdef&secret=0123456789abcdeg&cert=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "corrillo://host:1/room?v=1&secret=%zz",
                "corrillo://ho st:1/room?v=1",
                "corrillo://[::1/room?v=1"
            })
    void brokenLinksAreSaidToBeBroken(String text) {
        assertEquals(new Reading.Broken(EndReason.BAD_LINK), MeshLink.read(text));
    }

    @Test
    void anotherVersionIsSaidToBeOne() {
        Reading broken = new Reading.Broken(EndReason.UNKNOWN_VERSION);

        assertEquals(broken, MeshLink.read(GOOD.replace("v=1", "v=2")));
        assertEquals(broken, MeshLink.read("corrillo://host:1/room?v=7&whatever=that-means"));
    }

    @Test
    void hugeLinksAreBroken() {
        assertEquals(new Reading.Broken(EndReason.BAD_LINK), MeshLink.read(GOOD + "&title=" + "x".repeat(50_000_000)));
    }

    @Test
    void serversThatAreNoIceServersBreakALink() {
        assertEquals(new Reading.Broken(EndReason.BAD_LINK), MeshLink.read(GOOD + "&ice=http%3A%2F%2Fhost"));
        assertEquals(new Reading.Broken(EndReason.BAD_LINK), MeshLink.read(GOOD + "&ice=turn%3Ah".repeat(9)));
    }

    @Test
    void mutatedLinksNeverThrow() {
        Random random = new Random(20_260_131);
        String whole = GOOD + "&title=Team&ice=turn%3Ahost%20user%20password&relay=1";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder mutant = new StringBuilder(whole);
            for (int change = 0; change <= random.nextInt(4); change++) {
                int at = random.nextInt(mutant.length());
                switch (random.nextInt(3)) {
                    case 0 -> mutant.setCharAt(at, (char) random.nextInt(0x300));
                    case 1 -> mutant.deleteCharAt(at);
                    default -> mutant.insert(at, mutant.charAt(random.nextInt(mutant.length())));
                }
            }
            if (MeshLink.read(mutant.toString()) instanceof Reading.Good(MeshLink link)) {
                assertEquals(new Reading.Good(link), MeshLink.read(link.print()));
            }
        }
    }

    private static MeshLink good(String text) {
        return assertInstanceOf(Reading.Good.class, MeshLink.read(text)).link();
    }
}
