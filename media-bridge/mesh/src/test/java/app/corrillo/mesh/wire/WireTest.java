package app.corrillo.mesh.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    static List<ToServer> toServer() {
        return List.of(
                new ToServer.Enter(1, "secret", "Ana", null),
                new ToServer.Enter(1, "secret", "Ana", new ToServer.Resume("a", "token")),
                new ToServer.Relay("b", new Signal.Offer(1, "v=0")),
                new ToServer.Relay("b", new Signal.Answer(1, "v=0")),
                new ToServer.Relay("b", new Signal.Candidate(1, "candidate:1", "0", 0)),
                new ToServer.Relay("b", new Signal.Restart(7)),
                new ToServer.Enter(1, "secret", "Ana", null, "key"),
                new ToServer.Leave(),
                new Order.Silence("b", "microphone"),
                new Order.Remove("b"),
                new Order.ShareRole("b"),
                new Order.HandRole("b"),
                new Order.Lock(true),
                new Order.KeepWaiting(false),
                new Order.LetIn("b"),
                new Order.LetAllIn(),
                new Order.TurnAway("b"),
                new Order.Spotlight("b"),
                new Order.Spotlight(""),
                new Order.End());
    }

    static List<FromServer> fromServer() {
        FromServer.Person person = new FromServer.Person("b", "Luis", true);
        return List.of(
                new FromServer.Welcome("a", "token", "Standup", List.of(person)),
                new FromServer.Arrived(person),
                new FromServer.Departed("b", true),
                new FromServer.Relay("b", new Signal.Answer(1, "v=0")),
                new FromServer.Refused("full"),
                new FromServer.Closing(),
                new FromServer.Waiting("Standup"),
                new FromServer.Moderators(List.of("a", "b")),
                new FromServer.Silence("camera"),
                new FromServer.Door(true, false, List.of(new FromServer.Visitor("c", "Eva"))),
                new FromServer.Spotlight("b"),
                new FromServer.Denied());
    }

    static List<PeerMessage> peer() {
        return List.of(
                new PeerMessage.Hello(1, "Ana", 3, null),
                new PeerMessage.Streams(List.of(new PeerMessage.Stream("camera", false))),
                new PeerMessage.Show(List.of(new PeerMessage.Tile("camera", 480, 270))),
                new PeerMessage.Chat("hi\n\"there\" 👋"),
                new PeerMessage.Whisper("between us"),
                new PeerMessage.Name("Ana María"),
                new PeerMessage.Hand(1),
                new PeerMessage.React("clap"),
                new PeerMessage.Hello(1, "Ana", 3, 1),
                new PeerMessage.Hello(1, "Ana", 3, 1).with(77, 5, 12),
                new PeerMessage.Chat("hi", 12),
                new PeerMessage.Whisper("between us", 13),
                new PeerMessage.Heard(13),
                new PeerMessage.Poll(7, "Tea?", List.of("Yes", "No"), List.of(2, 0), true),
                new PeerMessage.Vote(7, 1),
                new PeerMessage.Bye());
    }

    static List<FileMessage> file() {
        return List.of(
                new FileMessage.Begin(3, "draft.pdf", 25_000_000, true),
                new FileMessage.Stop(3),
                new FileMessage.Refuse(3, true),
                new FileMessage.Taken(3));
    }

    @ParameterizedTest
    @MethodSource
    void file(FileMessage message) {
        assertEquals(Optional.of(message), Wire.read(Wire.write(message, FileMessage.class), FileMessage.class));
    }

    @ParameterizedTest
    @MethodSource
    void toServer(ToServer message) {
        assertEquals(Optional.of(message), Wire.read(Wire.write(message, ToServer.class), ToServer.class));
    }

    @ParameterizedTest
    @MethodSource
    void fromServer(FromServer message) {
        assertEquals(Optional.of(message), Wire.read(Wire.write(message, FromServer.class), FromServer.class));
    }

    @ParameterizedTest
    @MethodSource
    void peer(PeerMessage message) {
        assertEquals(Optional.of(message), Wire.read(Wire.write(message, PeerMessage.class), PeerMessage.class));
    }

    @Test
    void fieldsThatAreNotKnownAreOverlooked() {
        assertEquals(
                Optional.of(new PeerMessage.Hand(1)),
                Wire.read("{\"type\":\"hand\",\"turn\":1,\"since\":{\"a\":[1]}}", PeerMessage.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"nothing\"}",
                "{\"type\":\"hand\",\"turn\":\"yes\"}",
                "{\"type\":\"hand\",\"turn\":true}",
                "{\"type\":\"hand\",\"turn\":null}",
                "{\"type\":\"hand\",\"turn\":1} {}",
                "{\"type\":\"hand\",\"turn\":1,\"turn\":0}",
                "{\"type\":\"hand\"}",
                "{\"type\":\"hand\",\"turn\":-1}",
                "{\"type\":\"poll\",\"poll\":0,\"question\":\"a\",\"answers\":[\"b\"],\"votes\":[0],\"open\":true}",
                "{\"type\":\"poll\",\"poll\":0,\"question\":\"a\",\"answers\":[\"b\",\"c\"],\"votes\":[0],\"open\":true}",
                "{\"type\":\"poll\",\"poll\":0,\"question\":\"a\",\"answers\":[\"b\",\"c\"],\"votes\":[0,-1],\"open\":true}",
                "{\"type\":\"poll\",\"poll\":0,\"question\":\"a\",\"answers\":[\"b\",\"c\"],\"votes\":[0,100001],\"open\":true}",
                "{\"type\":\"poll\",\"poll\":0,\"question\":\"a\",\"answers\":[\"b\",null],\"votes\":[0,0],\"open\":true}",
                "{\"type\":\"poll\",\"poll\":0,\"question\":\"\",\"answers\":[\"b\",\"c\"],\"votes\":[0,0],\"open\":true}",
                "{\"type\":\"poll\",\"poll\":0,\"question\":\"a\",\"answers\":[\"b\",\"c\"],\"votes\":[0,0]}",
                "{\"type\":\"vote\",\"poll\":0,\"answer\":6}",
                "{\"type\":\"vote\",\"poll\":-1,\"answer\":0}",
                "{\"type\":\"vote\",\"poll\":0}",
                "{\"type\":\"hand\",\"turn\":1000001}",
                "{\"type\":\"name\"}",
                "{\"type\":\"name\",\"name\":7}",
                "{\"type\":\"name\",\"name\":null}",
                "{\"type\":\"streams\"}",
                "{\"type\":\"streams\",\"live\":[null]}",
                "{\"type\":\"streams\",\"live\":[{}]}",
                "{\"type\":\"show\",\"tiles\":[{\"source\":\"camera\",\"width\":-1,\"height\":5}]}",
                "{\"type\":\"show\",\"tiles\":[{\"source\":\"camera\",\"width\":1.5,\"height\":5}]}",
                "{\"type\":\"show\",\"tiles\":[{\"source\":\"camera\",\"width\":99999999999,\"height\":5}]}",
                "{\"type\":\"react\",\"reaction\":\"\"}",
                "{\"type\":\"java.lang.Runtime\"}"
            })
    void whatIsNotAMessageIsNone(String text) {
        assertTrue(Wire.read(text, PeerMessage.class).isEmpty(), text);
    }

    @Test
    void boundsHold() {
        assertTrue(peer("{\"type\":\"chat\",\"text\":\"" + "x".repeat(8_000) + "\"}")
                .isPresent());
        assertFalse(peer("{\"type\":\"chat\",\"text\":\"" + "x".repeat(8_001) + "\"}")
                .isPresent());
        assertFalse(peer("{\"type\":\"hand\",\"up\":true,\"x\":\"" + "x".repeat(Wire.MAX_BYTES) + "\"}")
                .isPresent());
        assertFalse(peer("[".repeat(60_000)).isPresent());
        assertFalse(peer("{\"type\":\"hand\",\"up\":true,\"x\":" + "[".repeat(50) + "]".repeat(50) + "}")
                .isPresent());
        assertFalse(peer("{\"type\":\"streams\",\"live\":["
                        + "{\"source\":\"a\",\"muted\":true},".repeat(8)
                        + "{\"source\":\"a\",\"muted\":true}]}")
                .isPresent());
    }

    @Test
    void theVersionIsReadWhateverElseTheMessageHolds() {
        assertEquals(OptionalInt.of(9), Wire.versionOf("{\"type\":\"enter\",\"version\":9,\"key\":[1,2]}"));
        assertEquals(OptionalInt.empty(), Wire.versionOf("{\"type\":\"relay\",\"version\":9}"));
        assertEquals(OptionalInt.empty(), Wire.versionOf("nonsense"));
    }

    @Test
    void secretsAreNotPrinted() {
        String shown = "" + toServer() + fromServer();
        assertFalse(shown.contains("secret") || shown.contains("token") || shown.contains("key"), shown);
    }

    @Test
    void mutatedMessagesNeverThrow() {
        Random random = new Random(7);
        List<String> originals = peer().stream()
                .map(message -> Wire.write(message, PeerMessage.class))
                .toList();
        for (int round = 0; round < 5_000; round++) {
            String mutant = Mutants.of(originals.get(random.nextInt(originals.size())), random);
            Wire.read(mutant, PeerMessage.class)
                    .ifPresent(message -> assertEquals(
                            Optional.of(message),
                            Wire.read(Wire.write(message, PeerMessage.class), PeerMessage.class)));
        }
    }

    private static Optional<PeerMessage> peer(String text) {
        return Wire.read(text, PeerMessage.class);
    }
}
