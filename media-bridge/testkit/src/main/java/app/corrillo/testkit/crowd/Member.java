package app.corrillo.testkit.crowd;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.Track.Direction;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.CameraSpec;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.spi.MeetingAdapter;
import app.corrillo.meeting.spi.MeetingAdapter.Claim;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.time.Time;
import app.corrillo.testkit.Witness;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Somebody who comes with a drawn person for a camera, and looks at whoever came first. */
final class Member extends Witness {
    private static final TileSize LOOKS_AT = new TileSize(160, 90);

    private final MeetingSession session;
    private final CompletableFuture<LocalTrack> camera;
    private final String looksAt;

    Member(
            String name,
            int person,
            String looksAt,
            MediaEngine engine,
            MeetingAdapter adapter,
            String link,
            Time time) {
        super(name);
        this.looksAt = looksAt;
        session = adapter.open((Claim.Mine) adapter.claim(link), engine, this::happened, time);
        camera = engine.openCamera(new CameraSpec.TestPattern(320, 180, 15, person));
    }

    void join() throws InterruptedException {
        session.publish(camera.join());
        session.show(Map.of());
        session.join(UntrustedText.name(name()), new MicrophoneSpec.None());
        awaitLive();
    }

    private void happened(MeetingEvent event) {
        keep(event);
        if (event instanceof MeetingEvent.TrackPublished) {
            session.show(state().tracks().values().stream()
                    .filter(track -> track.direction() == Direction.RECEIVE && track.source() == Source.CAMERA)
                    .filter(track -> isLookedAt(track.owner()))
                    .collect(Collectors.toMap(Track::id, _ -> LOOKS_AT)));
        }
    }

    private boolean isLookedAt(ParticipantId owner) {
        Participant who = state().participants().get(owner);
        return who != null && who.name().value().equals(looksAt);
    }

    /** Leaves; the camera is closed when nobody sends it any more. */
    void leave() {
        session.leave().join();
        camera.join().close();
    }
}
