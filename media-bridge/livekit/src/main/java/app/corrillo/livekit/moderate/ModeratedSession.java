package app.corrillo.livekit.moderate;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.entry.MeetApi;
import app.corrillo.livekit.session.AppSide;
import app.corrillo.livekit.session.Authority;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A session of somebody who may run the room now or later: everything as before, and the wishes about others, for as
 * long as the newest token allows them.
 */
public final class ModeratedSession implements MeetingSession {
    private static final Logger LOG = System.getLogger(ModeratedSession.class.getName());

    private final LiveKitSession session;
    private final Moderation moderation;
    private final Runnable over;
    private final SessionEvents events;
    private final Time time;

    private ModeratedSession(
            LiveKitSession session, Moderation moderation, Runnable over, SessionEvents events, Time time) {
        this.session = session;
        this.moderation = moderation;
        this.over = over;
        this.events = events;
        this.time = time;
    }

    /**
     * The session of this link.
     *
     * @param meet whose means are used where the room is one of OpenVidu Meet; else LiveKit's own
     */
    public static MeetingSession of(
            LiveKitLink link,
            MediaEngine engine,
            SessionEvents events,
            Time time,
            AppSide app,
            Version version,
            Spare spare,
            Optional<MeetApi> meet) {
        Authority authority = meet.<Authority>map(MeetAuthority::new).orElseGet(RoomAuthority::new);
        LiveKitSession session = new LiveKitSession(link, engine, events, time, app, authority, version, spare);
        if (meet.isPresent()) {
            Moderation moderation = new MeetModerator(meet.get(), session::token, session::identity);
            return new ModeratedSession(session, moderation, () -> {}, events, time);
        }
        LazyDoor door = new LazyDoor();
        Moderation moderation = command ->
                door.through(open -> new Moderator(open, link, session::token, Ids::participant).perform(command));
        return new ModeratedSession(session, moderation, door::close, events, time);
    }

    @Override
    public void moderate(MeetingCommand.ForModeration command) {
        moderation.perform(command).whenComplete((done, failure) -> {
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
        return session.leave().whenComplete((done, failure) -> over.run());
    }

    @Override
    public void close() {
        session.close();
        over.run();
    }
}
