package app.corrillo.livekit.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitToken;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.livekit.LiveKitServer;
import app.corrillo.testkit.livekit.PythonPeer;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NewRoomTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final ServerKey KEY =
            new ServerKey(URI.create("wss://example.org"), "key", "a-secret-of-32-characters-or-more");

    @Test
    void theHostRunsTheRoomAndGuestsDoNot() {
        NewRoom room = new NewRoom(KEY, "Weekly", InstantSource.fixed(NOW));
        LiveKitToken own = token(room.ownLink(UntrustedText.name("Ana")));
        LiveKitToken guest = token(room.guestLink());

        assertEquals("Weekly", own.room().orElseThrow());
        assertEquals("Ana", own.name().orElseThrow());
        assertTrue(own.isModerator());
        assertFalse(guest.isModerator());
        assertTrue(guest.forecast().capabilities().contains(Capability.RENAME), "a guest chooses a name");
        assertEquals(NOW.plus(NewRoom.INVITATION), guest.expires().orElseThrow());
    }

    @Test
    void everyGuestIsSomebodyElse() {
        NewRoom room = new NewRoom(KEY, "", InstantSource.fixed(NOW));

        assertNotEquals(
                token(room.guestLink()).identity(), token(room.guestLink()).identity());
        assertFalse(room.name().isBlank());
    }

    @Test
    void secretsAreNotShownAndNonsenseIsNoKey() {
        assertEquals("ServerKey[example.org]", KEY.toString());
        for (String address : new String[] {"ws://example.org", "https://example.org", "wss://u@example.org"}) {
            assertThrows(IllegalArgumentException.class, () -> new ServerKey(URI.create(address), "key", "secret"));
        }
        assertThrows(IllegalArgumentException.class, () -> new ServerKey(KEY.server(), "", "secret"));
    }

    @Test
    @Tag("slow")
    void aRealServerLetsThemIn() {
        try (LiveKitServer server = LiveKitServer.start();
                PythonPeer guest = PythonPeer.start()) {
            ServerKey key = new ServerKey(URI.create(server.url()), LiveKitServer.KEY, LiveKitServer.SECRET);
            NewRoom room = new NewRoom(key, "Weekly", InstantSource.system());
            guest.join(server.url(), token(room.guestLink()).value());
            assertEquals(
                    "Weekly",
                    guest.ask("roomInfo", java.util.Map.of()).path("name").asText());
        }
    }

    private static LiveKitToken token(String link) {
        return assertInstanceOf(LiveKitLink.Reading.Good.class, LiveKitLink.read(link))
                .link()
                .token();
    }
}
