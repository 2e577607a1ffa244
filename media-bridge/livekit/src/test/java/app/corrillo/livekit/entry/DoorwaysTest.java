package app.corrillo.livekit.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.LiveKitOptions;
import app.corrillo.livekit.moderate.Moderator;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.spi.MeetingAdapter.Claim;
import app.corrillo.testkit.livekit.LiveKitToken;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorwaysTest {
    private static final String SECRET = "a-secret-of-32-characters-or-more";

    private final Doorways doorways = new Doorways(LiveKitOptions.STANDARD);

    @Test
    void aTokenForecastsRoomNameAndRights() {
        Claim.Mine mine =
                mine(LiveKitToken.of("ana").room("Weekly").claim("name", "Ana").grant("roomAdmin", true));

        assertEquals("Weekly", mine.title().value());
        assertEquals("example.org", mine.address());
        assertEquals("Ana", mine.forecast().name().value());
        assertTrue(mine.forecast().capabilities().containsAll(Moderator.POSSIBLE));
        assertTrue(mine.forecast().capabilities().contains(Capability.PUBLISH_CAMERA));
        assertFalse(mine.forecast().capabilities().contains(Capability.RENAME));
        assertFalse(mine.toString().contains("eyJ"), "the token is not shown");
    }

    @Test
    void whatATokenForbidsIsForecast() {
        assertEquals(
                Set.of(),
                mine(LiveKitToken.of("a").room("r").grant("canPublish", false))
                        .forecast()
                        .capabilities());
        assertEquals(
                Set.of(Capability.PUBLISH_MICROPHONE, Capability.RAISE_HAND, Capability.RENAME),
                mine(LiveKitToken.of("a")
                                .room("r")
                                .sources("microphone")
                                .grant("canPublishData", false)
                                .grant("canUpdateOwnMetadata", true))
                        .forecast()
                        .capabilities());
    }

    @Test
    void anExpiredTokenIsSaidBeforeConnecting() {
        String token =
                LiveKitToken.of("a").room("r").life(Duration.ofMinutes(5)).sign("key", SECRET);
        String link = "wss://example.org?access_token=" + token;

        assertInstanceOf(Claim.Mine.class, doorways.claim(link, Instant.now()));
        Claim later = doorways.claim(link, Instant.now().plus(Duration.ofMinutes(6)));
        assertEquals(new Claim.Broken(EndReason.EXPIRED), later);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wss://example.org",
                "wss://example.org:7443/lk?room=Weekly",
                "ws://localhost:7880/",
                "wss://example.org/#secret"
            })
    void withoutATokenItIsAskedFor(String link) {
        Claim.WantsToken wants = assertInstanceOf(Claim.WantsToken.class, doorways.claim(link, Instant.now()));
        String token = LiveKitToken.of("a").room("r").sign("key", SECRET);

        Claim.Mine mine = assertInstanceOf(Claim.Mine.class, doorways.claim(wants.with(token), Instant.now()));
        assertEquals(wants.address(), mine.address());
        Claim nonsense = doorways.claim(wants.with("not a token"), Instant.now());
        assertEquals(new Claim.Broken(EndReason.BAD_LINK), nonsense);
    }

    @Test
    void anOrganisationsServiceGivesTokensForLinksWithoutOne() {
        Doorways ours =
                new Doorways(new LiveKitOptions(false, Optional.of(URI.create("https://tokens.example.org/t"))));

        Claim.Mine mine =
                assertInstanceOf(Claim.Mine.class, ours.claim("wss://example.org?room=Weekly%20call", Instant.now()));
        assertEquals("Weekly call", mine.title().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.example.org/room/weekly-1?secret=abc",
                "https://meet.example.org/meet/room/weekly-1?secret=abc",
                "http://localhost:6080/room/weekly-1?secret=abc"
            })
    void roomsOfOpenViduMeetAreOurs(String link) {
        Claim.Mine mine = assertInstanceOf(Claim.Mine.class, doorways.claim(link, Instant.now()));

        assertEquals("weekly-1", mine.title().value());
        assertFalse(doorways.read(link).orElseThrow().toString().contains("abc"), "the secret is not shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.example.org/room/weekly-1",
                "http://meet.example.org/room/weekly-1?secret=abc",
                "https://meet.example.org/room/a/b?secret=abc",
                "https://meet.example.org/room/..%2f?secret=abc",
                "https://example.org/",
                "corrillo://example.org/room",
                "hello"
            })
    void otherPagesAreNot(String link) {
        assertInstanceOf(Claim.NotMine.class, doorways.claim(link, Instant.now()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws://example.org", "wss://u:p@example.org", "wss://example.org?access_token=a.b"})
    void theseAreBroken(String link) {
        assertEquals(new Claim.Broken(EndReason.BAD_LINK), doorways.claim(link, Instant.now()));
    }

    @Test
    void linksWithAPassphraseThatCannotBeUsedAreBroken() {
        String fragment = "#" + "x".repeat(1_025);
        String token = LiveKitToken.of("a").room("r").sign("key", SECRET);

        for (String link : List.of("wss://example.org", "wss://example.org?access_token=" + token)) {
            assertEquals(new Claim.Broken(EndReason.BAD_LINK), doorways.claim(link + fragment, Instant.now()));
        }
        String room = "https://meet.example.org/room/weekly-1?secret=abc";
        assertInstanceOf(Claim.Mine.class, doorways.claim(room + "#x", Instant.now()));
        assertInstanceOf(Claim.NotMine.class, doorways.claim(room + fragment, Instant.now()));
    }

    @Test
    void withoutTlsOnlyWhereTheSettingsAllowIt() {
        Doorways plain = new Doorways(new LiveKitOptions(true, Optional.empty()));

        assertInstanceOf(Claim.WantsToken.class, plain.claim("ws://example.org:7880", Instant.now()));
    }

    private Claim.Mine mine(LiveKitToken token) {
        String link = "wss://example.org?access_token=" + token.sign("key", SECRET);
        return assertInstanceOf(Claim.Mine.class, doorways.claim(link, Instant.now()));
    }
}
