package app.corrillo.livekit.session;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.meeting.LocalMediaState;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingReducer;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.time.Time;
import app.corrillo.testkit.Eventually;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A person with an engine and a session, and the state that the events make. */
final class Guest implements AutoCloseable {
    private static final long DEADLINE_NANOS = 20_000_000_000L;

    private final String name;
    private final MediaEngine engine;
    private final LiveKitSession session;
    private final List<MeetingEvent> events = new ArrayList<>();
    private final List<LocalTrack> own = new ArrayList<>();
    private MeetingState state;

    Guest(String name, String link, MediaEngine engine, Time time) {
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
        if (!(LiveKitLink.read(link) instanceof LiveKitLink.Reading.Good(LiveKitLink good))) {
            throw new IllegalArgumentException("not a link");
        }
        session = new LiveKitSession(good, engine, this::happened, time);
        happened(new MeetingEvent.Joining(UntrustedText.name(name)));
    }

    Guest join() {
        session.join(UntrustedText.name(name));
        return this;
    }

    LiveKitSession session() {
        return session;
    }

    MediaEngine engine() {
        return engine;
    }

    /** Opens a camera of a test pattern and sends it. */
    LocalTrack sendCamera(int width, int height, int person) {
        return send(engine.openCamera(new CameraSpec.TestPattern(width, height, 30, person))
                .join());
    }

    LocalTrack sendTone(int hertz) {
        LocalTrack microphone =
                engine.openMicrophone(new MicrophoneSpec.Tone(hertz)).join();
        microphone.setEnabled(true).join();
        return send(microphone);
    }

    LocalTrack send(LocalTrack track) {
        own.add(track);
        session.publish(track).join();
        return track;
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

    synchronized long count(Class<? extends MeetingEvent> kind) {
        return events.stream().filter(kind::isInstance).count();
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

    MeetingState awaitPeople(int count) throws InterruptedException {
        return await(count + " people", now -> now.participants().size() == count);
    }

    Track awaitTrack(Source source) throws InterruptedException {
        return track(await("a track of " + source, now -> track(now, source).isPresent()), source)
                .orElseThrow();
    }

    static Optional<Track> track(MeetingState state, Source source) {
        return state.tracks().values().stream()
                .filter(track -> track.source() == source && track.direction() == Track.Direction.RECEIVE)
                .findFirst();
    }

    /** Shows every picture there is in this size. */
    void showAll(TileSize size) {
        Map<TrackId, TileSize> tiles = new HashMap<>();
        state().tracks().values().stream()
                .filter(track -> track.source().isVideo())
                .forEach(track -> tiles.put(track.id(), size));
        session.show(tiles);
    }

    /** Waits until pictures of a track move, in this width. */
    void awaitPictures(TrackId track, int width) {
        try (PictureFeed feed = engine.feed(track)) {
            feed.resize(320, 180, PictureFeed.Fit.COVER);
            Eventually.that(name + " sees ten pictures of " + width + " in " + track, () -> {
                feed.take();
                return feed.counts().arrived() >= 10 && feed.counts().sourceWidth() == width;
            });
        }
    }

    private synchronized void happened(MeetingEvent event) {
        events.add(event);
        state = MeetingReducer.reduce(state, event);
        notifyAll();
    }

    @Override
    public void close() {
        session.close();
        own.forEach(LocalTrack::close);
        engine.close();
    }
}
