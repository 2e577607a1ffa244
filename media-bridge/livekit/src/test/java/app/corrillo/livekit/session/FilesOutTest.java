package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Logged;
import app.corrillo.testkit.media.FakeChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One's own files where something comes between: whoever sends one is told what became of it. */
class FilesOutTest extends WithFakeServer {
    private static final ParticipantId ANA = new ParticipantId("ana");
    private static final long MUCH = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void whereAllIsJoinedAnewNobodyGetsTheRest() throws Exception {
        joined();
        sendHalf(null);
        server.visit(1).say(FakeLiveKit.leave(new LeaveRequest.Builder().action(LeaveRequest.Action.RECONNECT)));
        server.visit(2);

        assertEquals(Step.BROKEN, awaitEnd());
        Eventually.that(
                "the others are told",
                () -> reliable().filter(FilesOutTest::isStop).findAny().isPresent());
    }

    @Test
    void whoAloneShouldGetItAndLeavesGetsNothingMore() throws Exception {
        joined();
        sendHalf(ANA);
        depart();

        assertEquals(Step.BROKEN, awaitEnd());
    }

    @Test
    void itGoesOnToAllTheOthersWhenOneLeaves() throws Exception {
        joined();
        FakeChannel channel = sendHalf(null);
        depart();
        me.awaitPeople(1);
        channel.setBufferedBytes(0);

        assertEquals(Step.DONE, awaitEnd());
    }

    @Test
    void whoLeftWhileItWasReadGetsNothing() throws Exception {
        joined();
        Path slow = folder.resolve("slow.bin");
        assertEquals(0, new ProcessBuilder("mkfifo", slow.toString()).start().waitFor());
        me.session().perform(new MeetingCommand.SendFile(slow, ANA));
        depart();
        me.awaitPeople(1);
        Files.write(slow, new byte[100]);

        assertEquals(Step.BROKEN, awaitEnd());
    }

    @Test
    void itEndsBeforeTheMeetingDoes() throws Exception {
        joined();
        sendHalf(null);
        me.session().leave().join();

        assertEquals(Step.BROKEN, me.state().files().getFirst().step());
        assertTrue(me.events().getLast() instanceof MeetingEvent.Ended);
    }

    @Test
    void itWaitsWhileTheWayIsLostAndThenGoesOn() throws Exception {
        joined();
        FakeChannel channel = sendHalf(null);
        server.refuseWith(503);
        server.visit(1).cut();
        me.await("the trouble", now -> now.phase() == Phase.RECONNECTING);
        channel.setBufferedBytes(0);
        server.refuseWith(0);

        assertEquals(Step.DONE, awaitEnd());
        assertTrue(server.visit(2).comesBack());
        List<Class<?>> told = me.events().stream()
                .filter(event ->
                        !(event instanceof MeetingEvent.FileMoved(SharedFile file) && file.step() == Step.MOVING))
                .<Class<?>>map(MeetingEvent::getClass)
                .toList();
        assertTrue(told.indexOf(MeetingEvent.LinkRestored.class) < told.indexOf(MeetingEvent.FileMoved.class));
    }

    @Test
    void anEngineThatEndedBeforeJoiningHoldsNoFileUp() throws Exception {
        server.greetWith(visit -> null);
        me.join();
        server.visit(1);
        engine.crash();
        server.greetWith(server::greet);
        engine.comeBack();
        me.awaitLive();
        me.session().perform(new MeetingCommand.SendFile(file(100)));

        assertEquals(Step.DONE, awaitEnd());
    }

    @Test
    void whereItIsStaysOutOfTheLog() throws Exception {
        joined();
        try (Logged log = Logged.by(FilesOut.class)) {
            me.session().perform(new MeetingCommand.SendFile(folder.resolve("my illness.pdf")));

            assertEquals(Step.BROKEN, awaitEnd());
            assertEquals(1, log.lines().size());
            assertFalse(log.lines().getFirst().contains("illness"), log.lines()::toString);
        }
    }

    private void joined() throws InterruptedException {
        server.greetWith(visit -> visit.comesBack()
                ? server.greet(visit)
                : FakeLiveKit.join(List.of(FakeLiveKit.person("PA_1", "ana").build()))
                        .build());
        me.join().awaitPeople(2);
        me.awaitLive();
        Eventually.that("a channel", () -> !channels().isEmpty());
    }

    /** Sends a file of which nothing more goes out for now, as what was sent before still waits. */
    private FakeChannel sendHalf(@Nullable ParticipantId to) throws Exception {
        FakeChannel channel = channels().getLast();
        channel.setBufferedBytes(MUCH);
        me.session().perform(new MeetingCommand.SendFile(file(100_000), to));
        me.await("its beginning", now -> now.files().size() == 1);
        return channel;
    }

    private void depart() {
        server.visit(1)
                .say(FakeLiveKit.update(FakeLiveKit.person("PA_1", "ana")
                        .state(ParticipantInfo.State.DISCONNECTED)
                        .build()));
    }

    private Path file(int size) throws IOException {
        return Files.write(folder.resolve("draft.bin"), new byte[size]);
    }

    private Step awaitEnd() throws InterruptedException {
        return me.await(
                        "the end",
                        now -> now.files().size() == 1 && now.files().getFirst().step() != Step.MOVING)
                .files()
                .getFirst()
                .step();
    }

    /** The reliable channels of the connections that were ever asked for. */
    private List<FakeChannel> channels() {
        return engine.connections().stream()
                .flatMap(connection -> connection.channels().stream())
                .filter(channel -> channel.label().equals(DataLine.RELIABLE))
                .toList();
    }

    private Stream<DataPacket> reliable() {
        return channels().stream().flatMap(channel -> channel.sent().stream()).map(FilesOutTest::packet);
    }

    private static boolean isStop(DataPacket packet) {
        return packet.stream_trailer != null && packet.stream_trailer.reason.equals("cancelled");
    }

    private static DataPacket packet(byte[] bytes) {
        try {
            return DataPacket.ADAPTER.decode(bytes);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
