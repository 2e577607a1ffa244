package app.corrillo.meeting.loop;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MediaExtent;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaEngine.Extent;
import app.corrillo.meeting.media.MediaEngine.Health;
import app.corrillo.meeting.spi.MeetingSession;
import java.util.Map;

/**
 * What becomes of sound and pictures when the engine ends: it is started again by itself, until that was too often;
 * then the meeting waits for the person. Lives on the meeting's thread.
 */
final class MediaDesk {
    private final Home home;
    private final PatientEngine engine;
    private final LocalMedia local;
    private final MeetingSession session;
    private Map<TrackId, TileSize> shown = Map.of();

    MediaDesk(Home home, PatientEngine engine, LocalMedia local, MeetingSession session) {
        this.home = home;
        this.engine = engine;
        this.local = local;
        this.session = session;
    }

    /** The engine of the meeting is another one, or none. */
    void healthChanged(Health now) {
        switch (home.state().phase()) {
            case IDLE -> local.healthChanged(now);
            case JOINING, WAITING -> {
                local.healthChanged(now);
                if (now == Health.GIVEN_UP) {
                    home.happen(new MeetingEvent.Ended(EndReason.NO_ENGINE));
                }
            }
            case LIVE, RECONNECTING -> live(now);
            case ENDED -> {}
        }
    }

    private void live(Health now) {
        boolean stopped = home.state().media() instanceof MediaExtent.Stopped;
        // Whoever else starts it, in the settings say: the meeting waits for the person.
        if (!stopped) {
            local.healthChanged(now);
            if (now == Health.GIVEN_UP) {
                home.happen(new MeetingEvent.MediaStopped());
            }
        }
    }

    void perform(MeetingCommand.ForMedia wish) {
        switch (wish) {
            case MeetingCommand.ResumeSound()
            when home.state().media() instanceof MediaExtent.Stopped -> {
                home.happen(new MeetingEvent.MediaResumed(false));
                session.show(Map.of());
                local.resume();
                engine.resume(Extent.SOUND);
            }
            case MeetingCommand.ResumePictures()
            when home.state().media() instanceof MediaExtent.SoundOnly -> {
                // First, so that the camera is asked of the engine that has one.
                engine.resume(Extent.EVERYTHING);
                home.happen(new MeetingEvent.MediaResumed(true));
                session.show(shown);
                local.resume();
            }
            // Too late, or too early: the state says so already.
            case MeetingCommand.ResumeSound(), MeetingCommand.ResumePictures() -> {}
        }
    }

    /** What is on the screen; nothing of it is asked for while there is only sound. */
    void show(Map<TrackId, TileSize> tiles) {
        shown = tiles;
        if (home.state().media().showsPictures()) {
            session.show(tiles);
        }
    }

    /** The meeting is over, and its devices are free: the next one has everything again. */
    void end() {
        if (home.state().joinedAt() != null && !(home.state().media() instanceof MediaExtent.Everything)) {
            engine.use(Extent.EVERYTHING);
        }
    }
}
