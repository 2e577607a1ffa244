package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.testkit.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.ByteString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files from somebody who sends what no client sends: each of them ends, and no more are open than a few. */
class FilesInTest extends WithFakeServer {
    private static final int OPEN = 64;

    @BeforeEach
    void join() throws Exception {
        server.greetWith(visit -> FakeLiveKit.join(
                        List.of(FakeLiveKit.person("PA_1", "ana").build()))
                .build());
        me.join().awaitPeople(2);
        Eventually.that("a connection", () -> !engine.connections().isEmpty());
    }

    @Test
    void aNumberThatComesAgainEndsTheFileBefore(@TempDir Path folder) throws Exception {
        hear(header("s", 10));
        hear(header("s", 3));
        hear(piece("s", 0, "abc"));
        hear(new DataPacket.Builder()
                .stream_trailer(new DataStream.Trailer.Builder().stream_id("s").build()));

        me.await("the second one", now -> last(now.files()) == Step.DONE);
        assertEquals(List.of(Step.BROKEN, Step.DONE), steps());
        Path kept = folder.resolve("kept");
        Objects.requireNonNull(me.state().files().getLast().content()).keep(kept);
        assertArrayEquals(new byte[] {'a', 'b', 'c'}, Files.readAllBytes(kept));
    }

    @Test
    void ofCountlessBeginningsOnlyAFewAreOpen() throws Exception {
        for (int number = 0; number < 3 * OPEN; number++) {
            hear(header("many" + number, 10));
        }
        hear(header("the last", 10));

        me.await("the last", now -> seen().size() == 3 * OPEN + 1);
        assertEquals(
                OPEN,
                seen().values().stream().filter(step -> step == Step.MOVING).count());
        assertTrue(seen().values().stream().allMatch(step -> step == Step.MOVING || step == Step.BROKEN));
    }

    @Test
    void aPieceThatIsNotTheNextOrTooMuchBreaksIt() throws Exception {
        hear(header("s", 10));
        hear(piece("s", 1, "ab"));
        hear(header("t", 3));
        hear(piece("t", 0, "abcd"));

        me.await("both", now -> now.files().size() == 2 && last(now.files()) == Step.BROKEN);
        assertEquals(List.of(Step.BROKEN, Step.BROKEN), steps());
    }

    @Test
    void anEndlessNumberIsNotTaken() throws Exception {
        hear(header("s".repeat(129), 10));
        hear(header("s".repeat(128), 10));

        me.await("both", now -> now.files().size() == 2);
        assertEquals(List.of(Step.BROKEN, Step.MOVING), steps());
    }

    @Test
    void whatSomebodySaysToBeOverIsCancelled() throws Exception {
        hear(header("s", 10));
        hear(new DataPacket.Builder()
                .stream_trailer(new DataStream.Trailer.Builder()
                        .stream_id("s")
                        .reason("cancelled")
                        .build()));

        me.await("the end", now -> last(now.files()) == Step.CANCELLED);
    }

    @Test
    void whoLeavesSendsNothingMore() throws Exception {
        hear(header("s", 10));
        me.await("the beginning", now -> last(now.files()) == Step.MOVING);
        server.visit(1)
                .say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                        .state(ParticipantInfo.State.DISCONNECTED)
                        .build()));

        me.await("the end", now -> last(now.files()) == Step.BROKEN);
    }

    @Test
    void whereAllIsJoinedAnewNothingOfBeforeIsCompleted() throws Exception {
        hear(header("s", 10));
        me.await("the beginning", now -> last(now.files()) == Step.MOVING);
        server.visit(1).say(FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RECONNECT)));

        me.await("the end", now -> last(now.files()) == Step.BROKEN);
    }

    @Test
    void whenTheMeetingEndsTheyEnd() throws Exception {
        hear(header("s", 10));
        me.await("the beginning", now -> last(now.files()) == Step.MOVING);
        me.session().leave().join();

        assertEquals(List.of(Step.BROKEN), steps());
    }

    private void hear(DataPacket.Builder packet) {
        DataPacket said = packet.participant_identity("ana").build();
        engine.connections().getFirst().hear(DataLine.RELIABLE, DataPacket.ADAPTER.encode(said));
    }

    private List<Step> steps() {
        return me.state().files().stream().map(SharedFile::step).toList();
    }

    /** How every file that was ever told of was told of last. */
    private Map<String, Step> seen() {
        Map<String, Step> steps = new HashMap<>();
        me.events().forEach(event -> {
            if (event instanceof MeetingEvent.FileMoved(SharedFile file)) {
                steps.put(file.id(), file.step());
            }
        });
        return steps;
    }

    private static Step last(List<SharedFile> files) {
        return files.isEmpty() ? Step.FORGOTTEN : files.getLast().step();
    }

    private static DataPacket.Builder header(String id, long size) {
        return new DataPacket.Builder()
                .stream_header(new DataStream.Header.Builder()
                        .stream_id(id)
                        .topic("lk.chat")
                        .total_length(size)
                        .byte_header(new DataStream.ByteHeader.Builder()
                                .name("a.bin")
                                .build())
                        .build());
    }

    private static DataPacket.Builder piece(String id, int index, String text) {
        return new DataPacket.Builder()
                .stream_chunk(new DataStream.Chunk.Builder()
                        .stream_id(id)
                        .chunk_index(index)
                        .content(ByteString.encodeUtf8(text))
                        .build());
    }
}
