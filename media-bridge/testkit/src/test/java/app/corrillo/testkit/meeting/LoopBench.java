package app.corrillo.testkit.meeting;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.loop.MeetingLoop;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.FakeSession;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.testkit.media.FakeTrack;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A real loop between a fake session and a fake engine. */
final class LoopBench implements AutoCloseable {
    final FakeEngine engine;
    final FakeSession session;
    final VirtualTime time = new VirtualTime();
    final Meeting meeting;
    private final CompletableFuture<MediaEngine> given = new CompletableFuture<>();

    LoopBench() {
        this(Scenes.devices(), Scenes.everythingOn());
    }

    LoopBench(MediaDevices devices, LocalMediaState wishes) {
        this(devices, wishes, _ -> {});
    }

    /** @param started told what the engine is to be for, before it hears of that itself */
    LoopBench(MediaDevices devices, LocalMediaState wishes, Consumer<MediaEngine.Extent> started) {
        engine = new FakeEngine(devices);
        CompletableFuture<FakeSession> made = new CompletableFuture<>();
        meeting = MeetingLoop.open(
                (events, patient) -> {
                    given.complete(patient);
                    made.complete(new FakeSession(events));
                    return made.join();
                },
                door(engine, started),
                time,
                UntrustedText.name("Room"),
                wishes);
        session = made.join();
    }

    private static MediaEngine door(FakeEngine engine, Consumer<MediaEngine.Extent> started) {
        return (MediaEngine) Proxy.newProxyInstance(
                LoopBench.class.getClassLoader(), new Class<?>[] {MediaEngine.class}, (_, method, given) -> {
                    if (method.getName().equals("use")) {
                        started.accept((MediaEngine.Extent) given[0]);
                    }
                    return method.invoke(engine, given);
                });
    }

    /** Joined, and all that is wished on runs. */
    static LoopBench live() {
        LoopBench bench = new LoopBench();
        bench.goLive();
        return bench;
    }

    void goLive() {
        join();
        until("camera and microphone run", state -> state.ownTracks().count() == 2);
    }

    void join() {
        meeting.send(new MeetingCommand.Join(UntrustedText.name("Me")));
        until("joining", state -> state.phase() == Phase.JOINING);
        session.letIn();
        until("live", state -> state.phase() == Phase.LIVE);
    }

    /** The engine as the session has it. */
    MediaEngine patient() {
        return given.join();
    }

    void until(String description, Predicate<MeetingState> condition) {
        Eventually.that(description, () -> condition.test(meeting.state()));
    }

    /** The one open track of this source. */
    FakeTrack open(Source source) {
        Eventually.that("one open " + source, () -> engine.open(source).size() == 1);
        return engine.open(source).getFirst();
    }

    /** Everything asked of the loop, and what that asked of the engine, is done. */
    void settle() {
        for (int round = 0; round < 8; round++) {
            CompletableFuture<Void> turn = new CompletableFuture<>();
            try (Meeting.Subscription _ = meeting.watch(state -> turn.complete(null))) {
                turn.join();
            }
            engine.windows().exceptionally(_ -> List.of()).join();
        }
    }

    static List<Notice.Kind> troubles(MeetingState state) {
        return state.notices().stream()
                .map(Notice::kind)
                .filter(Notice.Kind::isTrouble)
                .toList();
    }

    Track own(Source source) {
        return meeting.state()
                .ownTracks()
                .filter(track -> track.source() == source)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        meeting.close();
        engine.close();
    }
}
