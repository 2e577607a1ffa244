package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.mesh.wire.FileMessage;
import app.corrillo.mesh.wire.Wire;
import app.corrillo.testkit.Logged;
import app.corrillo.testkit.media.FakeChannel;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Somebody in the room who does not keep to the rules of files. */
class HostileFilesTest {

    @Test
    void bytesThatWereNotPromisedBreakTheirFileAndNothingElse() throws Exception {
        try (Party party = new Party()) {
            party.join("Mal");
            Somebody luis = party.join("Luis");
            FakeChannel channel = channel(party);

            channel.send(new byte[100]);
            begin(channel, 1, "../../.ssh/authorized\u202Egpj.keys", 100_000);
            channel.send(new byte[FileMessage.PIECE]);
            channel.send(new byte[FileMessage.PIECE - 1]);
            channel.send(new byte[FileMessage.PIECE]);
            begin(channel, 2, "CON.txt", 3);
            channel.send(new byte[4]);
            begin(channel, 3, "empty", 0);
            channel.send("{\"type\":\"begin\",\"file\":4,\"name\":\"x\",\"size\":25000001,\"only\":false}");
            channel.send("{\"type\":\"begin\",\"file\":5,\"name\":\"x\",\"size\":-1,\"only\":false}");
            channel.send("nonsense");
            begin(channel, 6, "last.txt", 2);
            channel.send(new byte[2]);

            List<SharedFile> files = luis.await(
                            "the last one",
                            now -> now.files().stream()
                                    .anyMatch(
                                            file -> file.name().value().equals("last.txt") && file.step() == Step.DONE))
                    .files();
            assertEquals(
                    List.of("authorizedgpj.keys", "_CON.txt", "empty", "last.txt"),
                    files.stream().map(file -> file.name().value()).toList());
            assertEquals(
                    List.of(Step.BROKEN, Step.BROKEN, Step.DONE, Step.DONE),
                    files.stream().map(SharedFile::step).toList());
        }
    }

    @Test
    void aFloodOfFilesIsRefused() throws Exception {
        try (Party party = new Party()) {
            party.join("Mal");
            Somebody luis = party.join("Luis");
            FakeChannel channel = channel(party);

            for (int number = 0; number < 500; number++) {
                begin(channel, number, "spam", 25_000_000);
            }
            luis.await("the first ones", now -> now.files().size() == (int) PeerRates.FILES);
            luis.session().stats().join();
            assertEquals((int) PeerRates.FILES, luis.state().files().size());
            assertTrue(luis.state().files().stream()
                            .filter(file -> file.step() == Step.MOVING)
                            .count()
                    <= 1);
        }
    }

    @Test
    void moreThanCanBeTakenAtOnceBreaksTheFileAndIsTold() throws Exception {
        try (Party party = new Party();
                Logged log = Logged.by(FileLine.class)) {
            Somebody mal = party.join("Mal");
            Somebody luis = party.join("Luis");
            FakeChannel channel = channel(party);
            CountDownLatch flooded = new CountDownLatch(1);
            luis.whenever(MeetingEvent.FileMoved.class::isInstance, () -> await(flooded));

            begin(channel, 1, "flood", 25_000_000);
            for (int piece = 0; piece < FileLine.WAITING + 20; piece++) {
                channel.send(new byte[FileMessage.PIECE]);
            }
            List.of(mal, luis)
                    .forEach(one ->
                            party.engineOf(one).connections().getFirst().stats().join());
            flooded.countDown();

            luis.await(
                    "the end",
                    now -> now.files().stream().map(SharedFile::step).toList().equals(List.of(Step.BROKEN)));
            assertEquals(1, log.lines().size());
            begin(channel, 2, "after", 2);
            channel.send(new byte[2]);
            luis.await("the next one", now -> now.files().getLast().step() == Step.DONE);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The open channel of whoever came first, to whom came second. */
    private static FakeChannel channel(Party party) {
        party.people().forEach(one -> party.awaitFileChannels(one, 1));
        return party.fileChannels(party.people().getFirst()).getFirst();
    }

    private static void begin(FakeChannel channel, int number, String name, int size) {
        channel.send(Wire.write(new FileMessage.Begin(number, name, size, false), FileMessage.class));
    }
}
