package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.SharedFile.Step;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Logged;
import app.corrillo.testkit.media.FakeChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files between people of a whole room. */
@Tag("slow")
class FilesTest {
    private static final int SIZE = 3_000_001;

    @TempDir
    private Path folder;

    @Test
    void aFileReachesEverybodyWholeAndSaysHowFarItIs() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = together(party, "Ana", "Luis", "Eva").getFirst();
            Path file = file(SIZE);

            ana.session().perform(new MeetingCommand.SendFile(file));

            for (Somebody one : others(party, ana)) {
                SharedFile got = awaitEnd(party, one);
                assertEquals(Step.DONE, got.step());
                assertEquals("draft.bin", got.name().value());
                assertEquals("Ana", got.author().value());
                assertNull(got.to());
                Path kept = folder.resolve("kept by " + one.name());
                Objects.requireNonNull(got.content()).keep(kept);
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(kept));
                assertTrue(steps(one) > 10, "progress is told");
            }
            assertEquals(Step.DONE, awaitEnd(party, ana).step());
            assertTrue(steps(ana) > 10 && steps(ana) < 120, "progress is told, and not too often: " + steps(ana));
        }
    }

    @Test
    void aFileAndAWordForOneReachNobodyElse() throws Exception {
        try (Party party = new Party()) {
            List<Somebody> people = together(party, "Ana", "Luis", "Eva");
            Somebody ana = people.get(0);
            Somebody luis = people.get(1);
            Somebody eva = people.get(2);
            var onlyLuis = Objects.requireNonNull(luis.state().self());

            ana.session().perform(new MeetingCommand.Say(UntrustedText.message("between us"), onlyLuis));
            ana.session().perform(new MeetingCommand.SendFile(file(40_000), onlyLuis));
            assertEquals(Step.DONE, awaitEnd(party, luis).step());
            ana.session().perform(new MeetingCommand.Say(UntrustedText.message("for all")));

            MeetingState heard = eva.await("the open word", now -> now.chat().size() == 1);
            assertEquals("for all", heard.chat().getFirst().text().value());
            assertTrue(heard.files().isEmpty());
            MeetingState told = luis.await("both words", now -> now.chat().size() == 2);
            assertEquals(
                    "Luis",
                    Objects.requireNonNull(told.chat().getFirst().to()).name().value());
            assertEquals(
                    "Luis",
                    Objects.requireNonNull(told.files().getFirst().to()).name().value());
            assertEquals(
                    "Luis",
                    Objects.requireNonNull(ana.state().chat().getFirst().to())
                            .name()
                            .value());
            assertNull(told.chat().getLast().to());
        }
    }

    @Test
    void whoeverSendsOrGetsItMayCancel() throws Exception {
        try (Party party = new Party()) {
            List<Somebody> people = together(party, "Ana", "Luis", "Eva");
            Somebody ana = people.get(0);
            Somebody luis = people.get(1);
            Somebody eva = people.get(2);
            ana.session().perform(new MeetingCommand.SendFile(file(SIZE)));

            luis.session()
                    .perform(new MeetingCommand.CancelFile(
                            awaitMoving(party, luis).id()));
            assertEquals(Step.CANCELLED, awaitEnd(party, luis).step());
            assertEquals(Step.DONE, awaitEnd(party, eva).step());
            assertEquals(Step.DONE, awaitEnd(party, ana).step());

            ana.session().perform(new MeetingCommand.SendFile(file(SIZE)));
            ana.session()
                    .perform(new MeetingCommand.CancelFile(
                            awaitMoving(party, ana).id()));
            assertEquals(Step.CANCELLED, awaitEnd(party, eva).step());
            assertEquals(Step.CANCELLED, awaitEnd(party, ana).step());
        }
    }

    @Test
    void whatIsInterruptedSaysSoAtBothEnds() throws Exception {
        try (Party party = new Party()) {
            List<Somebody> people = together(party, "Ana", "Luis", "Eva");
            Somebody ana = people.get(0);
            Somebody luis = people.get(1);
            ana.session().perform(new MeetingCommand.SendFile(file(SIZE)));
            awaitMoving(party, luis);
            ana.session().leave();
            assertEquals(Step.BROKEN, awaitEnd(party, luis).step());

            luis.session().perform(new MeetingCommand.SendFile(folder.resolve("nothing there")));
            luis.await(
                    "the failure",
                    now -> now.files().size() == 2 && now.files().getLast().step() == Step.BROKEN);
        }
    }

    @Test
    void aSlowReceiverHoldsNobodyElseUpAndNothingPilesUpForIt() throws Exception {
        try (Party party = new Party()) {
            List<Somebody> people = together(party, "Ana", "Luis", "Eva");
            Somebody ana = people.get(0);
            List<FakeChannel> channels = party.fileChannels(ana);
            assertEquals(2, channels.size());
            channels.getFirst().setBufferedBytes(FileLine.WINDOW);

            ana.session().perform(new MeetingCommand.SendFile(file(SIZE)));
            Eventually.that("one has it", () -> {
                party.time().advance(Duration.ofMillis(40));
                return others(party, ana).stream().anyMatch(one -> isOver(one.state()));
            });
            assertTrue(channels.getFirst().sent().isEmpty());
            assertEquals(Step.MOVING, ana.state().files().getFirst().step());

            channels.getFirst().setBufferedBytes(0);
            assertEquals(Step.DONE, awaitEnd(party, ana).step());
        }
    }

    @Test
    void whoeverTakesNothingIsGivenUp() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = together(party, "Ana", "Luis").getFirst();
            party.fileChannels(ana).getFirst().setBufferedBytes(FileLine.WINDOW);

            ana.session().perform(new MeetingCommand.SendFile(file(SIZE)));
            Eventually.that("it is given up", () -> {
                party.time().advance(Duration.ofSeconds(2));
                return isOver(ana.state());
            });
            assertEquals(Step.BROKEN, ana.state().files().getFirst().step());
        }
    }

    @Test
    void asMuchWaitsInTheEngineAsMayAndIsCountedOnce() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = together(party, "Ana", "Luis").getFirst();
            FakeChannel channel = party.fileChannels(ana).getFirst();
            channel.holdBack();

            ana.session().perform(new MeetingCommand.SendFile(file(SIZE)));
            Eventually.that("the window is full", () -> {
                tick(party, ana);
                return channel.bufferedBytes() == FileLine.WINDOW;
            });
            for (int ticks = 0; ticks < 50; ticks++) {
                tick(party, ana);
            }
            assertEquals(FileLine.WINDOW, channel.bufferedBytes());
        }
    }

    @Test
    void aNearOneDoesNotMakeTheWayToAFarOneLookBusy() throws Exception {
        try (Party party = new Party()) {
            List<Somebody> people = together(party, "Ana", "Luis", "Eva");
            Somebody ana = people.getFirst();
            party.engineOf(ana).connections().getFirst().setRoundTrip(5);
            party.engineOf(ana).connections().getLast().setRoundTrip(300);

            ticksUntilSent(party, ana, people.get(1), SIZE);
            int ticks = ticksUntilSent(party, ana, people.get(2), 3 * SIZE);

            // At the least pace it takes minutes; at one that grows, a few seconds.
            assertTrue(ticks * FilesOut.TICK.toMillis() < 15_000, () -> "it took " + ticks + " ticks");
        }
    }

    @Test
    void whatIsCancelledWaitsNoLonger() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = together(party, "Ana", "Luis").getFirst();
            Path file = file(SIZE);
            ana.session().perform(new MeetingCommand.SendFile(file));
            awaitMoving(party, ana);
            for (int number = 1; number <= FilesOut.WAITING; number++) {
                ana.session().perform(new MeetingCommand.SendFile(file));
            }
            MeetingState full =
                    ana.await("the queue is full", now -> now.files().size() == 1 + FilesOut.WAITING);
            full.files().stream()
                    .skip(1)
                    .forEach(one -> ana.session().perform(new MeetingCommand.CancelFile(one.id())));
            ana.session().stats().join();

            ana.session().perform(new MeetingCommand.SendFile(file));
            ana.await("one more", now -> now.files().size() == 2 + FilesOut.WAITING);
            assertEquals(Step.DONE, awaitEnd(party, ana).step());
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotBegun() throws Exception {
        try (Party party = new Party()) {
            List<Somebody> people = together(party, "Ana", "Luis");
            Path large = folder.resolve("large");
            try (var sparse = Files.newByteChannel(
                    large, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
                sparse.position(SharedFile.LARGEST);
                sparse.write(java.nio.ByteBuffer.wrap(new byte[1]));
            }
            people.getFirst().session().perform(new MeetingCommand.SendFile(large));
            assertEquals(Step.BROKEN, awaitEnd(party, people.getFirst()).step());
            assertTrue(people.getLast().state().files().isEmpty());
        }
    }

    @Test
    void whereAFileIsStaysOutOfTheLog() throws Exception {
        try (Party party = new Party();
                Logged log = Logged.by(FilesOut.class)) {
            Somebody ana = together(party, "Ana", "Luis").getFirst();
            Path second = Files.write(folder.resolve("my illness.pdf"), new byte[100]);
            ana.session().perform(new MeetingCommand.SendFile(file(SIZE)));
            SharedFile first = awaitMoving(party, ana);
            ana.session().perform(new MeetingCommand.SendFile(second));
            ana.await("the second one waits", now -> now.files().size() == 2);
            Files.delete(second);
            ana.session().perform(new MeetingCommand.CancelFile(first.id()));

            assertEquals(Step.BROKEN, awaitEnd(party, ana).step());
            assertEquals(1, log.lines().size());
            assertFalse(log.lines().getFirst().contains("illness"), log.lines()::toString);
        }
    }

    /** These meet, and files go between all of them. */
    private static List<Somebody> together(Party party, String... names) throws Exception {
        List<Somebody> people = new java.util.ArrayList<>();
        for (String name : names) {
            people.add(party.join(name));
        }
        for (Somebody one : people) {
            one.awaitPeople(names.length);
        }
        for (Somebody one : people) {
            party.awaitFileChannels(one, names.length - 1);
        }
        return people;
    }

    /** A tick passes, and what it makes is done. */
    private static void tick(Party party, Somebody one) {
        party.time().advance(FilesOut.TICK);
        one.session().stats().join();
    }

    private int ticksUntilSent(Party party, Somebody from, Somebody to, int size) throws Exception {
        int before = from.state().files().size();
        from.session()
                .perform(new MeetingCommand.SendFile(file(size), to.state().self()));
        from.await("it waits", now -> now.files().size() > before);
        AtomicInteger ticks = new AtomicInteger();
        Eventually.that("it is sent", () -> {
            tick(party, from);
            ticks.incrementAndGet();
            return isOver(from.state());
        });
        return ticks.get();
    }

    private static List<Somebody> others(Party party, Somebody than) {
        return party.people().stream().filter(one -> !one.equals(than)).toList();
    }

    private Path file(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return Files.write(folder.resolve("draft.bin"), content);
    }

    private static SharedFile awaitMoving(Party party, Somebody one) {
        Eventually.that("a file is on its way", () -> {
            party.time().advance(Duration.ofMillis(40));
            return !one.state().files().isEmpty()
                    && one.state().files().getLast().step() == Step.MOVING
                    && one.state().files().getLast().moved() > 0;
        });
        return one.state().files().getLast();
    }

    private static SharedFile awaitEnd(Party party, Somebody one) {
        Eventually.that("the file of " + one.name() + " is over", () -> {
            party.time().advance(Duration.ofMillis(40));
            return isOver(one.state());
        });
        return one.state().files().getLast();
    }

    private static boolean isOver(MeetingState state) {
        return !state.files().isEmpty() && state.files().getLast().step() != Step.MOVING;
    }

    private static long steps(Somebody one) {
        return one.events().stream()
                .filter(MeetingEvent.FileMoved.class::isInstance)
                .count();
    }
}
