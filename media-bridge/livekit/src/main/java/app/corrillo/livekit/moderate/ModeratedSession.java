package app.corrillo.livekit.moderate;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.entry.JsonDoor;
import app.corrillo.livekit.session.AppSide;
import app.corrillo.livekit.session.Ids;
import app.corrillo.livekit.session.LiveKitSession;
import app.corrillo.livekit.session.Spare;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A session, and the wishes about others of whoever runs the room: by the first token, or by a newer one that the
 * server gives in the meeting.
 */
public final class ModeratedSession implements MeetingSession {
    private static final Logger LOG = System.getLogger(ModeratedSession.class.getName());

    private final LiveKitSession session;
    private final LiveKitLink link;
    private final SessionEvents events;
    private final Time time;
    private @Nullable JsonDoor door;
    private boolean closed;

    private ModeratedSession(LiveKitSession session, LiveKitLink link, SessionEvents events, Time time) {
        this.session = session;
        this.link = link;
        this.events = events;
        this.time = time;
    }

    /** The session of this link. */
    public static MeetingSession of(
            LiveKitLink link,
            MediaEngine engine,
            SessionEvents events,
            Time time,
            AppSide app,
            Version version,
            Spare spare) {
        SessionEvents all = new RunnersEvents(events, link.token().isModerator());
        LiveKitSession session = new LiveKitSession(link, engine, all, time, app, version, spare);
        return new ModeratedSession(session, link, events, time);
    }

    // Whoever runs nothing needs no client; where the session has been closed there is nobody to decide about.
    private synchronized CompletableFuture<?> perform(MeetingCommand.ForModeration command) {
        if (closed) {
            return CompletableFuture.completedFuture(null);
        }
        if (door == null) {
            door = new JsonDoor();
        }
        return new Moderator(door, link, session::token, Ids::participant).perform(command);
    }

    private synchronized void shut() {
        closed = true;
        if (door != null) {
            door.close();
        }
    }

    @Override
    public void moderate(MeetingCommand.ForModeration command) {
        perform(command).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.log(Level.INFO, "a wish about others came to nothing: " + failure);
                events.happened(new MeetingEvent.NoticeGiven(
                        Notice.Kind.MODERATION_FAILED, UntrustedText.name(""), time.now()));
            }
        });
    }

    @Override
    public void join(UntrustedText name, MicrophoneSpec microphone) {
        session.join(name, microphone);
    }

    @Override
    public CompletableFuture<Void> publish(LocalTrack track) {
        return session.publish(track);
    }

    @Override
    public CompletableFuture<Void> unpublish(Source source) {
        return session.unpublish(source);
    }

    @Override
    public void setMuted(Source source, boolean muted) {
        session.setMuted(source, muted);
    }

    @Override
    public void setAudioProcessing(AudioProcessing processing) {
        session.setAudioProcessing(processing);
    }

    @Override
    public void show(Map<TrackId, TileSize> tiles) {
        session.show(tiles);
    }

    @Override
    public void setAudible(TrackId track, boolean audible) {
        session.setAudible(track, audible);
    }

    @Override
    public void perform(MeetingCommand.ForOthers command) {
        session.perform(command);
    }

    @Override
    public CompletableFuture<List<LinkStats>> stats() {
        return session.stats();
    }

    @Override
    public CompletableFuture<Void> leave() {
        return session.leave().whenComplete((done, failure) -> shut());
    }

    @Override
    public void close() {
        session.close();
        shut();
    }
}
