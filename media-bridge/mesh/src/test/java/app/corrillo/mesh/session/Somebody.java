package app.corrillo.mesh.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.ScreenSpec;
import app.corrillo.meeting.spi.MeetingAdapter.Claim;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.time.Time;
import app.corrillo.mesh.MeshAdapter;
import app.corrillo.testkit.Witness;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A person with an engine and a session, and the state that the events make. */
final class Somebody extends Witness implements AutoCloseable {
    private final MediaEngine engine;
    private final MeetingSession session;
    private final List<Consumer<MeetingEvent>> watchers = new CopyOnWriteArrayList<>();

    Somebody(String name, String link, MediaEngine engine, Time time) {
        super(name);
        this.engine = engine;
        MeshAdapter adapter = new MeshAdapter();
        session = adapter.open((Claim.Mine) adapter.claim(link), engine, this::happened, time);
    }

    Somebody join() {
        session.join(UntrustedText.name(name()), new MicrophoneSpec.None());
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

    /** Shares the whole screen. */
    LocalTrack sendScreen() {
        LocalTrack screen = engine.openScreen(new ScreenSpec.Whole()).join();
        session.publish(screen).join();
        return screen;
    }

    /** Does this whenever such an event is told, on the session's thread and before the session goes on. */
    void whenever(Predicate<MeetingEvent> what, Runnable task) {
        watchers.add(event -> {
            if (what.test(event)) {
                task.run();
            }
        });
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

    @Override
    public void close() {
        session.close();
        engine.close();
    }
}
