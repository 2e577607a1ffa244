package app.corrillo.livekit.session;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.Passphrase;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.protocol.Codec;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.JoinResponse;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.RoomMovedResponse;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.StreamState;
import app.corrillo.livekit.protocol.SubscriptionError;
import app.corrillo.livekit.protocol.SubscriptionPermissionUpdate;
import app.corrillo.livekit.protocol.SubscriptionResponse;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.PeerConnection;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who and what is in the room, as long as the meeting lasts, however often the way to it is brought back. Only for the
 * session's lane.
 */
final class Room implements Roster.Listener, RemoteTracks.Listener {
    private static final Logger LOG = System.getLogger(Room.class.getName());

    private final Tools tools;
    private final Consumer<SignalRequest> signal;
    private final Consumer<String> serverSays;
    private final Privacy privacy;
    private final Unreceived unreceived;
    private final DataLine data;
    private final Self self;
    private final Roster roster;
    private final RemoteTracks tracks;
    private final TileSettings tiles;
    private final OwnTracks own;
    private final Speakers speakers;
    private final Papers papers;
    private final CallDesk calls;
    private final AttributeDesk attributes;
    private final Talk talk;
    private @Nullable Connections connections;
    private List<Codec> codecs = List.of();
    private UntrustedText title = UntrustedText.name("");
    private boolean blind;

    Room(
            Tools tools,
            AppSide app,
            Authority authority,
            Consumer<String> serverSays,
            Optional<Passphrase> passphrase,
            Consumer<SignalRequest> signal) {
        this.tools = tools;
        this.signal = signal;
        this.serverSays = serverSays;
        privacy = new Privacy(tools, passphrase);
        unreceived = new Unreceived(tools);
        data = new DataLine(this::channel, privacy::seal, this::heard);
        self = new Self(tools, signal, data, privacy, authority);
        roster = new Roster(tools, authority, this);
        tracks = new RemoteTracks(tools, this);
        tiles = new TileSettings(tools, signal);
        own = new OwnTracks(tools, app.codec(), signal);
        speakers = new Speakers(tools, this::idOf);
        papers = new Papers(tools, roster::ofIdentity, tracks::owner);
        calls = new CallDesk(
                tools, app.calls(), data, roster::ofId, () -> self.grants().data());
        attributes = new AttributeDesk(tools, app.attributes(), signal);
        talk = new Talk(tools, self, roster, data, papers, calls);
    }

    Self self() {
        return self;
    }

    OwnTracks own() {
        return own;
    }

    TileSettings tiles() {
        return tiles;
    }

    RemoteTracks tracks() {
        return tracks;
    }

    DataLine data() {
        return data;
    }

    CallDesk calls() {
        return calls;
    }

    AttributeDesk attributes() {
        return attributes;
    }

    Talk talk() {
        return talk;
    }

    /** Let in, for the first time or anew, over these connections. */
    void joined(JoinResponse join, LiveKitToken token, UntrustedText name, Connections over) {
        boolean again = self.isKnown();
        connections = over;
        codecs = join.enabled_publish_codecs;
        title = UntrustedText.name(join.room == null ? "" : join.room.name);
        self.begin(join.participant, token);
        calls.joined(join);
        attributes.joined(self.member(), join.room == null ? null : join.room.metadata);
        if (again) {
            tracks.renew();
            tiles.renew();
            data.renewed();
            talk.renewed();
            speakers.back();
            tellCapabilities();
        } else {
            enter();
        }
        talk.dialects().lookAt(join.participant.metadata);
        recorded(join.room != null && join.room.active_recording);
        if (again) {
            roster.renew(join.other_participants);
        } else {
            roster.begin(join.participant.identity, join.other_participants);
        }
        permitted();
        own.begin(over.up(), codecs);
        self.introduce(name);
        if (again) {
            self.renewed();
            attributes.renewed();
        }
    }

    /** The way is lost: what is said from now on, both ways, may not be heard. */
    void lost() {
        data.lost();
        talk.lost();
    }

    /** Taken back: what was said when the way broke may be lost, and is said again. */
    void resumed() {
        talk.resumed();
        speakers.back();
        own.repeat();
        tracks.repeat();
        tiles.repeat();
        self.repeat();
        attributes.repeat();
    }

    private void enter() {
        tools.tell(new MeetingEvent.Joined(
                self.id(), title, "", self.capabilities(), tools.time().now()));
        tools.tell(new MeetingEvent.ParticipantArrived(
                self.participant(), tools.time().now()));
        privacy.entered();
    }

    /** What the server tells beside the business of connections. */
    void take(SignalResponse message) {
        if (message.update != null) {
            roster.update(message.update.participants);
        } else if (message.speakers_changed != null) {
            speakers.heard(message.speakers_changed.speakers);
        } else if (message.connection_quality != null) {
            speakers.measured(message.connection_quality.updates);
        } else if (message.stream_state_update != null) {
            message.stream_state_update.stream_states.forEach(
                    stream -> tracks.paused(stream.track_sid, stream.state == StreamState.PAUSED));
        } else if (message.track_published != null) {
            own.accepted(message.track_published);
        } else if (message.subscribed_quality_update != null) {
            own.watched(message.subscribed_quality_update);
        } else if (message.mute != null) {
            muted(message.mute.sid, message.mute.muted);
        } else if (message.track_unpublished != null) {
            own.endedByServer(message.track_unpublished.track_sid).ifPresent(this::silenced);
        } else if (message.room_update != null && message.room_update.room != null) {
            recorded(message.room_update.room.active_recording);
            attributes.ofRoom(message.room_update.room.metadata);
        } else if (message.request_response != null) {
            attributes.answered(message.request_response);
        } else if (message.subscription_response != null) {
            unreadable(message.subscription_response);
        } else if (message.subscription_permission_update != null) {
            withheld(message.subscription_permission_update);
        }
    }

    void perform(MeetingCommand.ForOthers command) {
        if (!self.isKnown()) {
            return;
        }
        boolean mayTalk = self.grants().data();
        switch (command) {
            case MeetingCommand.Say(var text, var to) when mayTalk -> talk.say(text, to);
            case MeetingCommand.SendFile(var file, var to) when mayTalk -> talk.send(file, to);
            case MeetingCommand.CancelFile(var file) -> talk.cancel(file);
            case MeetingCommand.ForPolls wish when mayTalk -> talk.ask(wish);
            default -> self.perform(command);
        }
    }

    /** Brought to another room of the same server, over the same connections. */
    void moved(RoomMovedResponse to, LiveKitToken newest, UntrustedText name) {
        if (to.participant == null || !self.is(to.participant)) {
            return;
        }
        if (to.room != null) {
            title = UntrustedText.name(to.room.name);
        }
        self.begin(to.participant, newest);
        tools.tell(new MeetingEvent.Joined(
                self.id(), title, "", self.capabilities(), tools.time().now()));
        recorded(to.room != null && to.room.active_recording);
        attributes.joined(self.member(), to.room == null ? null : to.room.metadata);
        roster.begin(to.participant.identity, to.other_participants);
        permitted();
        self.introduce(name);
        self.renewed();
        attributes.renewed();
    }

    /** The server gave a newer token. */
    void kept(LiveKitToken newest) {
        if (self.isKnown() && self.keep(newest)) {
            tellCapabilities();
        }
    }

    /** The server's app says that the token is outdated, and gives no newer one: it lets nobody do anything more. */
    void distrust() {
        if (self.isKnown() && self.distrust()) {
            tellCapabilities();
        }
    }

    /** Who is meant, in the words of the server; empty of who is not there. */
    Optional<String> identity(ParticipantId who) {
        return roster.ofId(who).map(Member::identity);
    }

    private void recorded(boolean on) {
        tools.tell(new MeetingEvent.RecordingChanged(on, tools.time().now()));
    }

    private void unreadable(SubscriptionResponse answer) {
        boolean misses = answer.err == SubscriptionError.SE_CODEC_UNSUPPORTED;
        tracks.owner(answer.track_sid).flatMap(roster::ofId).ifPresent(owner -> {
            LOG.log(Level.WARNING, "a track cannot be received: {0} {1}", answer.track_sid, answer.err);
            unreceived.is(Notice.Kind.MEDIA_UNKNOWN, owner, answer.track_sid, misses);
        });
        tracks.refused(answer.track_sid, misses);
    }

    private void withheld(SubscriptionPermissionUpdate update) {
        roster.ofSid(update.participant_sid)
                .filter(owner -> owner.publishes(update.track_sid))
                .ifPresent(
                        owner -> unreceived.is(Notice.Kind.MEDIA_WITHHELD, owner, update.track_sid, !update.allowed));
    }

    // A server may mute, and never unmutes somebody who did not ask for it.
    private void muted(String sid, boolean muted) {
        if (muted) {
            own.mutedByServer(sid, true).ifPresent(this::silenced);
        }
    }

    private void silenced(Source source) {
        tools.tell(new MeetingEvent.SilencedByOthers(source, tools.time().now()));
    }

    private void permitted() {
        own.allow(self.grants().sources());
        if (self.grants().watching() == blind) {
            blind = !blind;
            tools.tell(
                    blind
                            ? new MeetingEvent.NoticeGiven(
                                    Notice.Kind.MEDIA_FORBIDDEN,
                                    UntrustedText.name(""),
                                    tools.time().now())
                            : new MeetingEvent.TroubleMended(Notice.Kind.MEDIA_FORBIDDEN));
        }
    }

    private void tellCapabilities() {
        tools.tell(new MeetingEvent.CapabilitiesChanged(self.capabilities()));
    }

    private Optional<ParticipantId> idOf(String sid) {
        return self.isKnown() && self.member().sid().equals(sid)
                ? Optional.of(self.id())
                : roster.ofSid(sid).map(Member::id);
    }

    private Optional<PeerConnection.DataChannel> channel(String label) {
        return connections == null ? Optional.empty() : connections.up().channel(label);
    }

    private UntrustedText nameOf(String identity) {
        return roster.ofIdentity(identity).map(Member::name).orElseGet(() -> UntrustedText.name(identity));
    }

    private void heard(DataPacket packet) {
        // The server stamps what comes from a participant; what is stamped by nobody is its own.
        if (packet.user != null && packet.user.topic != null && packet.participant_identity.isEmpty()) {
            serverSays.accept(packet.user.topic);
        }
        privacy.read(packet, nameOf(packet.participant_identity)).ifPresent(talk::heard);
    }

    @Override
    public void onSelf(ParticipantInfo info) {
        if (!self.isNews(info)) {
            return;
        }
        if (self.update(info)) {
            permitted();
            tellCapabilities();
        }
        attributes.own(self.member());
        own.compare(info.tracks).forEach(this::silenced);
    }

    @Override
    public void onArriving(Member member) {
        // Who is told that somebody has come finds what is told of them.
        attributes.of(member);
        member.setHand(member.isHandInAttributes());
    }

    @Override
    public void onChanged(Member member) {
        talk.arrived(member);
        attributes.of(member);
        self.show(member);
        if (member.tellsOfHand()) {
            talk.hand(member, member.isHandInAttributes());
        }
        tracks.published(member, member.tracks());
        unreceived.are(Notice.Kind.MEDIA_ENCRYPTED, member, member.encrypted());
        unreceived.published(member, member.sids());
    }

    @Override
    public void onReturning(Member member) {
        tracks.returns(member);
        talk.returning(member);
    }

    @Override
    public void onDeparted(Member member) {
        unreceived.departed(member);
        calls.departed(member);
        attributes.departed(member);
        talk.departed(member);
        tracks.departed(member);
        speakers.departed(member.id());
    }

    @Override
    public void onTold(String sid, Track track, @Nullable TrackId replaced) {
        if (track.source().isVideo()) {
            tiles.arrived(track.id(), sid, replaced);
        }
    }

    @Override
    public void onWithdrawn(String sid) {
        tiles.gone(sid);
    }

    @Override
    public void onWanted(List<String> sids, boolean wanted) {
        signal.accept(Requests.subscription(sids, wanted));
    }
}
