package app.corrillo.testkit.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeetingLoopTest {

    @Test
    void goesFromTheLobbyIntoTheMeetingAndOut() {
        try (LoopBench bench = new LoopBench()) {
            assertEquals(Phase.IDLE, bench.meeting.state().phase());
            bench.meeting.send(new MeetingCommand.Say(UntrustedText.message("too early")));
            bench.join();
            assertEquals(Scenes.ME, bench.meeting.state().self());
            bench.meeting.send(new MeetingCommand.Join(UntrustedText.name("Again")));
            bench.meeting.send(new MeetingCommand.Say(UntrustedText.message("hello")));
            bench.meeting.send(new MeetingCommand.Show(Map.of(new TrackId("t"), new TileSize(1, 1))));
            bench.meeting.send(new MeetingCommand.Leave());
            bench.until("over", state -> state.ended() == EndReason.LEFT);
            Eventually.that("left", () -> bench.session.calls().contains("leave"));
            List<String> calls = bench.session.calls();
            assertEquals(
                    1, calls.stream().filter(call -> call.startsWith("join")).count());
            assertEquals(
                    1, calls.stream().filter(call -> call.startsWith("perform")).count());
            assertTrue(calls.contains("show 1"));
        }
    }

    @Test
    void onlyWhoMayRunTheMeetingRunsIt() {
        try (LoopBench bench = new LoopBench()) {
            bench.meeting.send(new MeetingCommand.EndForAll());
            bench.join();
            bench.meeting.send(new MeetingCommand.Silence(Scenes.ME, Source.MICROPHONE));
            Eventually.that(
                    "asked",
                    () -> bench.session.calls().stream().anyMatch(call -> call.startsWith("moderate Silence")));
        }
        try (LoopBench bench = new LoopBench()) {
            bench.meeting.send(new MeetingCommand.Join(UntrustedText.name("Me")));
            bench.session.happen(new MeetingEvent.Joined(
                    Scenes.ME, UntrustedText.name("Room"), "", Capability.ofEquals(), Scenes.NOON));
            bench.until("joined", state -> state.phase() == Phase.LIVE);
            bench.meeting.send(new MeetingCommand.Remove(Scenes.ME));
            bench.settle();
            assertTrue(bench.session.calls().stream().noneMatch(call -> call.startsWith("moderate")));
        }
    }

    @Test
    void whomOneDoesNotWantToHearStaysSilentWhateverThatOneSends() {
        try (LoopBench bench = new LoopBench()) {
            bench.join();
            ParticipantId eva = new ParticipantId("eva");
            bench.session.happen(new MeetingEvent.ParticipantArrived(
                    Participant.arriving(eva, UntrustedText.name("Eva"), Role.PUBLISHER, false), Scenes.NOON));
            bench.session.happen(Scenes.published(eva, Source.MICROPHONE, Track.Direction.RECEIVE));
            bench.meeting.send(new MeetingCommand.Hear(eva, false));
            bench.until("silent", state -> state.unheard().contains(eva));
            TrackId voice = new TrackId("eva-microphone");
            TrackId other = new TrackId("eva-other");
            bench.session.happen(new MeetingEvent.TrackReplaced(
                    voice, new Track(other, eva, Source.MICROPHONE, Track.Direction.RECEIVE, false, false)));
            bench.until("another track", state -> state.tracks().containsKey(other));
            bench.meeting.send(new MeetingCommand.Hear(eva, true));
            bench.until("heard", state -> state.unheard().isEmpty());
            bench.settle();
            assertEquals(
                    List.of("audible eva-microphone false", "audible eva-other false", "audible eva-other true"),
                    bench.session.calls().stream()
                            .filter(call -> call.startsWith("audible"))
                            .toList());
        }
    }

    @Test
    void tellsWatchersTheStateOfNowAndEveryNewOneInOrder() {
        try (LoopBench bench = new LoopBench()) {
            List<Phase> phases = new CopyOnWriteArrayList<>();
            Subscription watch = bench.meeting.watch(state -> {
                if (phases.isEmpty() || phases.getLast() != state.phase()) {
                    phases.add(state.phase());
                }
            });
            bench.settle();
            assertEquals(List.of(Phase.IDLE), phases);
            bench.join();
            Eventually.equal(List.of(Phase.IDLE, Phase.JOINING, Phase.LIVE), () -> List.copyOf(phases));
            watch.close();
            watch.close();
            bench.session.happen(new MeetingEvent.LinkLost());
            bench.until("lost", state -> state.phase() == Phase.RECONNECTING);
            bench.settle();
            assertEquals(3, phases.size());
        }
    }

    @Test
    void survivesWatchersThatFail() {
        try (LoopBench bench = new LoopBench()) {
            CompletableFuture<Void> told = new CompletableFuture<>();
            bench.meeting.watch(state -> {
                told.complete(null);
                throw new IllegalStateException("planted");
            });
            told.join();
            bench.join();
            assertEquals(Phase.LIVE, bench.meeting.state().phase());
        }
    }

    @Test
    void letsOnlyTheNewestMeasurementWait() {
        try (LoopBench bench = LoopBench.live()) {
            bench.settle();
            CountDownLatch hold = new CountDownLatch(1);
            List<Double> levels = new CopyOnWriteArrayList<>();
            CompletableFuture<Void> holding = new CompletableFuture<>();
            bench.meeting.watch(state -> {
                if (state.local().level() > 0) {
                    levels.add(state.local().level());
                }
                holding.complete(null);
                awaitQuietly(hold);
            });
            holding.join();
            IntStream.rangeClosed(1, 100_000)
                    .forEach(number -> bench.session.happen(new MeetingEvent.OwnLevelMeasured(number / 100_000.0)));
            hold.countDown();
            bench.until("the last level", state -> state.local().level() == 1.0);
            bench.settle();
            assertEquals(List.of(1.0), levels);
        }
    }

    @Test
    void endsAMeetingThatIsFlooded() {
        try (LoopBench bench = new LoopBench()) {
            bench.join();
            CountDownLatch hold = new CountDownLatch(1);
            CompletableFuture<Void> holding = new CompletableFuture<>();
            bench.meeting.watch(state -> {
                holding.complete(null);
                awaitQuietly(hold);
            });
            holding.join();
            for (int number = 0; number < 100_000; number++) {
                bench.session.happen(new MeetingEvent.TroubleMended(app.corrillo.meeting.Notice.Kind.PEER_LOST));
            }
            hold.countDown();
            bench.until("over", state -> state.ended() == EndReason.FAULT);
        }
    }

    @Test
    void ignoresWhatComesAfterTheEnd() {
        try (LoopBench bench = LoopBench.live()) {
            bench.session.happen(new MeetingEvent.Ended(EndReason.REMOVED));
            bench.until("over", state -> state.phase() == Phase.ENDED);
            bench.meeting.send(new MeetingCommand.SetCamera(true));
            bench.meeting.send(new MeetingCommand.Leave());
            bench.session.letIn();
            bench.settle();
            assertEquals(EndReason.REMOVED, bench.meeting.state().ended());
            Eventually.that("all released", () -> bench.engine.holdings().isEmpty());
        }
    }

    @Test
    void closesWhenTheDevicesAreFree() {
        LoopBench bench = LoopBench.live();
        bench.meeting.close();
        assertTrue(bench.engine.holdings().isEmpty());
        assertEquals(EndReason.LEFT, bench.meeting.state().ended());
        bench.meeting.close();
        bench.meeting.send(new MeetingCommand.SetCamera(true));
        assertTrue(bench.engine.holdings().isEmpty());
    }

    @Test
    void closesWhatIsStillBeingOpenedWhenItIsOver() {
        try (LoopBench bench = new LoopBench()) {
            bench.engine.holdBack();
            bench.join();
            bench.meeting.send(new MeetingCommand.SetCamera(false));
            bench.meeting.send(new MeetingCommand.SetCamera(true));
            bench.meeting.send(new MeetingCommand.Leave());
            bench.until("over", state -> state.phase() == Phase.ENDED);
            bench.engine.letGo();
            bench.meeting.close();
            assertTrue(bench.engine.holdings().isEmpty());
        }
    }

    @Test
    void closesFromItsOwnThread() {
        LoopBench bench = LoopBench.live();
        bench.meeting.watch(state -> bench.meeting.close());
        bench.until("over", state -> state.ended() == EndReason.LEFT);
        Eventually.that("all released", () -> bench.engine.holdings().isEmpty());
    }

    @Test
    void saysGoodbyeBeforeItClosesTracksAndDoesNotWaitForEver() {
        try (LoopBench bench = LoopBench.live()) {
            bench.session.leaveWith(new CompletableFuture<>());
            bench.meeting.send(new MeetingCommand.Leave());
            Eventually.that("leaving", () -> bench.session.calls().contains("leave"));
            bench.settle();
            assertFalse(bench.engine.holdings().isEmpty());
            bench.time.advance(Duration.ofSeconds(2));
            Eventually.that("all released", () -> bench.engine.holdings().isEmpty());
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
