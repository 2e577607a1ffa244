package app.corrillo.livekit.moderate;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.entry.JsonDoor;
import app.corrillo.livekit.session.AppSide;
import app.corrillo.livekit.session.Ids;
import app.corrillo.livekit.session.LiveKitSession;
import app.corrillo.livekit.session.Spare;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.Capability;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A session of somebody who runs the room: everything as before, and the wishes about others. */
public final class ModeratedSession implements MeetingSession {
    private static final Logger LOG = System.getLogger(ModeratedSession.class.getName());

    private final MeetingSession session;
    private final JsonDoor door;
    private final Moderator moderator;
    private final SessionEvents events;
    private final Time time;

    private ModeratedSession(
            MeetingSession session, JsonDoor door, Moderator moderator, SessionEvents events, Time time) {
        this.session = session;
        this.door = door;
        this.moderator = moderator;
        this.events = events;
        this.time = time;
    }

    /** The session of this link; moderated if its token makes a moderator. */
    public static MeetingSession of(
            LiveKitLink link,
            MediaEngine engine,
            SessionEvents events,
            Time time,
            AppSide app,
            Version version,
            Spare spare) {
        if (!link.token().isModerator()) {
            return new LiveKitSession(link, engine, events, time, app, version, spare);
        }
        LiveKitSession session = new LiveKitSession(link, engine, withCapabilities(events), time, app, version, spare);
        JsonDoor door = new JsonDoor();
        Moderator moderator = new Moderator(door, link, session::token, Ids::participant);
        return new ModeratedSession(session, door, moderator, events, time);
    }

    /** Tells of the same, and that the room can be run. */
    static SessionEvents withCapabilities(SessionEvents events) {
        return event -> events.happened(
                switch (event) {
                    case MeetingEvent.Joined(var self, var title, var invite, var capabilities, var at) ->
                        new MeetingEvent.Joined(self, title, invite, more(capabilities), at);
                    case MeetingEvent.CapabilitiesChanged(var capabilities) ->
                        new MeetingEvent.CapabilitiesChanged(more(capabilities));
                    default -> event;
                });
    }

    private static Set<Capability> more(Set<Capability> capabilities) {
        Set<Capability> all = EnumSet.copyOf(Moderator.POSSIBLE);
        all.addAll(capabilities);
        return all;
    }

    @Override
    public void moderate(MeetingCommand.ForModeration command) {
        moderator.perform(command).whenComplete((done, failure) -> {
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
        return session.leave().whenComplete((done, failure) -> door.close());
    }

    @Override
    public void close() {
        session.close();
        door.close();
    }
}
