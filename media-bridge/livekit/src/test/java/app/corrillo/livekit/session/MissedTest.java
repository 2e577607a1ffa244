package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.data.ChatDialects;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.data.SentPackets;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MissedTest {
    private static final Member ANA =
            new Member(FakeLiveKit.person("PA_ana", "ana").build());
    private static final Member EVE =
            new Member(FakeLiveKit.person("PA_eve", "eve").build());
    private static final String MINUTE = "60000";

    private final VirtualTime time = new VirtualTime();
    private final FakeEngine engine = new FakeEngine(MediaDevices.NONE);
    private final SentPackets sent = new SentPackets();
    private final ChatDialects chat = new ChatDialects();
    private final Missed missed = new Missed(
            new Tools(engine, event -> {}, time, new Lane("test"), new Spare()),
            new DataLine(label -> Optional.of(sent), packet -> packet, packet -> {}));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whoeverHasJoinedAnewIsToldAloneWhatWasWrittenMeanwhileUnderTheSameNumber() {
        missed.arrived(ANA);
        List<DataPacket> said = write("hola", "");
        missed.asked(ANA, "PA_2", MINUTE, "me");

        assertEquals(
                said.stream()
                        .filter(packet -> packet.user == null)
                        .map(MissedTest::id)
                        .toList(),
                sent.all().stream().map(MissedTest::id).toList());
        // With one alone it would count as a whisper.
        assertEquals(List.of("ana", "me"), sent.all().getFirst().destination_identities);
    }

    @Test
    void eachConnectionIsAnsweredOnce() {
        missed.arrived(ANA);
        write("hola", "");
        missed.asked(ANA, "PA_2", MINUTE, "me");
        missed.asked(ANA, "PA_2", MINUTE, "me");
        assertEquals(1, headers());
        missed.asked(ANA, "PA_3", MINUTE, "me");
        assertEquals(2, headers());
    }

    @Test
    void aWhisperIsSaidAgainToItsOwnAlone() {
        missed.arrived(ANA);
        missed.arrived(EVE);
        write("psst", "ana");
        missed.asked(EVE, "PA_2", MINUTE, "me");
        assertEquals(0, headers());
        missed.asked(ANA, "PA_2", MINUTE, "me");
        assertEquals(List.of("ana"), sent.all().getFirst().destination_identities);
    }

    @Test
    void whatWasWrittenBeforeSomebodyCameOrLongBeforeIsNotTold() {
        write("before", "");
        time.advance(Duration.ofSeconds(1));
        missed.arrived(ANA);
        missed.asked(ANA, "PA_2", MINUTE, "me");
        write("heard", "");
        time.advance(Duration.ofMinutes(2));
        missed.asked(ANA, "PA_3", MINUTE, "me");
        missed.asked(EVE, "PA_4", MINUTE, "me");
        assertEquals(0, headers());

        missed.departed(ANA);
        missed.arrived(ANA);
        missed.asked(ANA, "PA_5", "999999999", "me");
        assertEquals(0, headers(), "who has left and comes again is new");
    }

    @Test
    void nonsenseIsNotAnswered() {
        missed.arrived(ANA);
        write("hola", "");
        for (String nonsense : List.of("", "-1", "1e9", "99999999999", "{}")) {
            missed.asked(ANA, "PA_" + nonsense, nonsense, "me");
        }

        assertEquals(0, headers());
    }

    @Test
    void nobodyKeepsMoreThanTheBound() {
        missed.arrived(ANA);
        for (int count = 0; count < 2 * Missed.MESSAGES; count++) {
            write("hola " + count, "");
        }
        missed.asked(ANA, "PA_2", MINUTE, "me");

        assertEquals(Missed.MESSAGES, headers());
    }

    @Test
    void theOthersAreAskedForTheTimeSinceTheLossAndTheTimeBeforeItIsNoticed() {
        missed.lost();
        time.advance(Duration.ofSeconds(5));
        missed.lost();
        missed.renewed();
        time.advance(Duration.ofSeconds(5));
        missed.renewed();

        assertEquals(
                List.of("35000", "30000"),
                sent.all().stream().map(packet -> packet.user.payload.utf8()).toList());
        assertEquals(Missed.TOPIC, sent.all().getFirst().user.topic);
    }

    private List<DataPacket> write(String text, String only) {
        List<DataPacket> packets = chat.write(UntrustedText.message(text), 1);
        missed.written(
                packets.stream()
                        .map(packet -> packet.newBuilder()
                                .destination_identities(only.isEmpty() ? List.of() : List.of(only))
                                .build())
                        .toList(),
                only);
        return packets;
    }

    private long headers() {
        return sent.all().stream()
                .filter(packet -> packet.stream_header != null)
                .count();
    }

    private static String id(DataPacket packet) {
        return packet.stream_header != null
                ? "begin " + packet.stream_header.stream_id
                : packet.stream_chunk != null
                        ? "piece " + packet.stream_chunk.stream_id
                        : "end " + packet.stream_trailer.stream_id;
    }
}
