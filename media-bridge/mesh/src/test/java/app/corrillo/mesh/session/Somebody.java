package app.corrillo.mesh.session;

import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingReducer;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.spi.MeetingAdapter.Claim;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.time.Time;
import app.corrillo.mesh.MeshAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A person with an engine and a session, and the state that the events make. */
final class Somebody implements AutoCloseable {
    private static final long DEADLINE_NANOS = 20_000_000_000L;

    private final String name;
    private final MediaEngine engine;
    private final MeetingSession session;
    private final List<MeetingEvent> events = new ArrayList<>();
    private final List<Consumer<MeetingEvent>> watchers = new CopyOnWriteArrayList<>();
    private MeetingState state;

    Somebody(String name, String link, MediaEngine engine, Time time) {
        this.name = name;
        this.engine = engine;
        state = MeetingState.idle(
                UntrustedText.name("…"),
                UntrustedText.name(name),
                new LocalMediaState(
                        MediaDevices.NONE,
                        true,
                        true,
                        new MicrophoneSpec.Default(),
                        new CameraSpec.Default(),
                        new SpeakerSpec.Default(),
                        AudioProcessing.DEFAULT,
                        0));
        MeshAdapter adapter = new MeshAdapter();
        session = adapter.open((Claim.Mine) adapter.claim(link), engine, this::happened, time);
        happened(new MeetingEvent.Joining(UntrustedText.name(name)));
    }

    Somebody join() {
        session.join(UntrustedText.name(name));
        return this;
    }

    MeetingSession session() {
        return session;
    }

    /** Opens a camera of a test pattern and sends it. */
    LocalTrack sendCamera() {
        LocalTrack camera =
                engine.openCamera(new CameraSpec.TestPattern(1280, 720, 30, -1)).join();
        session.publish(camera).join();
        return camera;
    }

    synchronized MeetingState state() {
        return state;
    }

    synchronized List<MeetingEvent> events() {
        return List.copyOf(events);
    }

    synchronized boolean saw(Predicate<MeetingEvent> what) {
        return events.stream().anyMatch(what);
    }

    /** Does this whenever such an event is told, on the session's thread and before the session goes on. */
    void whenever(Predicate<MeetingEvent> what, Runnable task) {
        watchers.add(event -> {
            if (what.test(event)) {
                task.run();
            }
        });
    }

    /** Waits until the state is as wanted. */
    synchronized MeetingState await(String what, Predicate<MeetingState> wanted) throws InterruptedException {
        long end = System.nanoTime() + DEADLINE_NANOS;
        while (!wanted.test(state)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError(name + " waited for " + what + " in vain: " + state + " after " + events);
            }
            wait(left);
        }
        return state;
    }

    MeetingState awaitLive() throws InterruptedException {
        return await("being in", now -> now.phase() == Phase.LIVE);
    }

    /** Waits until so many people are there, this one included, and as many others are reached. */
    MeetingState awaitPeople(int count) throws InterruptedException {
        return await(count + " people", now -> now.participants().size() == count);
    }

    Track awaitTrack(Source source) throws InterruptedException {
        return await("a track of " + source, now -> track(now, source).isPresent()).tracks().values().stream()
                .filter(track -> track.source() == source)
                .findFirst()
                .orElseThrow();
    }

    static java.util.Optional<Track> track(MeetingState state, Source source) {
        return state.tracks().values().stream()
                .filter(track -> track.source() == source)
                .findFirst();
    }

    private void happened(MeetingEvent event) {
        watchers.forEach(watcher -> watcher.accept(event));
        keep(event);
    }

    private synchronized void keep(MeetingEvent event) {
        events.add(event);
        state = MeetingReducer.reduce(state, event);
        notifyAll();
    }

    @Override
    public void close() {
        session.close();
        engine.close();
    }
}
