package app.corrillo.livekit.session;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.attribute.Attributes;
import app.corrillo.livekit.call.Calls;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.meeting.time.Time;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person with an engine and a session, and the state that the events make. */
final class Guest extends Witness implements AutoCloseable {
    private final MediaEngine engine;
    private final AppSide app;
    private final Spare spare = new Spare();
    private final LiveKitSession session;
    private final List<LocalTrack> own = new ArrayList<>();

    Guest(String name, String link, MediaEngine engine, Time time) {
        this(name, link, engine, time, Version.ZERO);
    }

    Guest(String name, String link, MediaEngine engine, Time time, Version version) {
        this(name, link, engine, time, version, (token, granted) -> granted, "");
    }

    /**
     * @param authority of the token beside what the server grants
     * @param codec in which pictures are sent where the server takes it; empty for the usual one
     */
    Guest(String name, String link, MediaEngine engine, Time time, Version version, Authority authority, String codec) {
        super(name);
        app = new AppSide(new Calls(), new Attributes(), codec);
        this.engine = engine;
        if (!(LiveKitLink.read(link, true) instanceof LiveKitLink.Reading.Good(LiveKitLink good))) {
            throw new IllegalArgumentException("not a link");
        }
        session = new LiveKitSession(good, engine, this::keep, time, app, authority, version, spare);
    }

    /** Somebody with a real engine, which sends test patterns, at this server. */
    static Guest real(String name, String url, String token, Time time) {
        return real(name, url, token, time, Version.ONE);
    }

    static Guest real(String name, String url, String token, Time time, Version version) {
        return new Guest(
                name, url + "?access_token=" + token, Engine.open(EngineOptions.synthetic(time)), time, version);
    }

    Guest join() {
        return join(new MicrophoneSpec.None());
    }

    Guest join(MicrophoneSpec microphone) {
        session.join(UntrustedText.name(name()), microphone);
        return this;
    }

    /** Where the next connection is got ready. */
    Spare spare() {
        return spare;
    }

    LiveKitSession session() {
        return session;
    }

    Calls calls() {
        return app.calls();
    }

    Attributes attributes() {
        return app.attributes();
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

    /** Opens the microphone of the sound server and sends it, on. */
    LocalTrack sendMicrophone() {
        LocalTrack microphone =
                send(engine.openMicrophone(new MicrophoneSpec.Default()).join());
        microphone.setEnabled(true).join();
        return microphone;
    }

    LocalTrack send(LocalTrack track) {
        own.add(track);
        session.publish(track).join();
        return track;
    }

    long count(Class<? extends MeetingEvent> kind) {
        return events().stream().filter(kind::isInstance).count();
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

    /** The camera of somebody else. */
    TrackId camera(Guest owner) {
        return state().tracks().values().stream()
                .filter(track -> track.source() == Source.CAMERA
                        && track.owner().equals(owner.state().self()))
                .map(Track::id)
                .findFirst()
                .orElseThrow();
    }

    /** What came of a track so far. */
    TrackStats stats(TrackId track) {
        return session.stats().join().stream()
                .flatMap(link -> link.tracks().stream())
                .filter(one -> one.track().equals(track) && one.direction() == Track.Direction.RECEIVE)
                .findFirst()
                .orElseThrow();
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
            // On a busy machine whoever sends begins with the smallest layer, and tries the others only now and then.
            Eventually.within(Duration.ofMinutes(1), name() + " sees ten pictures of " + width + " in " + track, () -> {
                feed.take();
                return feed.counts().arrived() >= 10 && feed.counts().sourceWidth() == width;
            });
        }
    }

    /** Waits until the camera that somebody sends now is seen moving in this width, shown as large as it is sent. */
    void awaitMovingCamera(int width) throws InterruptedException {
        await(
                "a picture that goes on",
                now -> track(now, Source.CAMERA)
                        .filter(track -> !track.stalled())
                        .isPresent());
        showAll(new TileSize(640, 360));
        awaitPictures(awaitTrack(Source.CAMERA).id(), width);
    }

    @Override
    public void close() {
        session.close();
        own.forEach(LocalTrack::close);
        engine.close();
    }
}
