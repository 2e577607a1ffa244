package app.corrillo.livekit.session;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.data.Gestures;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.ParticipantPermission;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.UntrustedText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** This person in the room: who they are, and what the token allows. Only for the session's lane. */
final class Self {
    private final Tools tools;
    private final Consumer<SignalRequest> signal;
    private final DataLine line;
    private final Privacy privacy;
    private @Nullable Member member;
    private Grants grants = Grants.NONE;
    private boolean moderator;

    Self(Tools tools, Consumer<SignalRequest> signal, DataLine line, Privacy privacy) {
        this.tools = tools;
        this.signal = signal;
        this.line = line;
        this.privacy = privacy;
    }

    /** The server let this person in, for the first time or again. */
    void begin(ParticipantInfo info, LiveKitToken token) {
        moderator = token.isModerator();
        if (member == null) {
            member = new Member(info);
        } else {
            member.become(info);
        }
        grants = granted(info.permission);
    }

    boolean isKnown() {
        return member != null;
    }

    Member member() {
        return Objects.requireNonNull(member);
    }

    ParticipantId id() {
        return member().id();
    }

    Grants grants() {
        return grants;
    }

    Set<Capability> capabilities() {
        return grants.capabilities();
    }

    Participant participant() {
        return member().participant(true, moderator);
    }

    /** The server tells of this person; gives back whether something else is allowed now. */
    boolean update(ParticipantInfo info) {
        Member known = member();
        if (!known.sid().equals(info.sid) || !known.isNews(info)) {
            return false;
        }
        UntrustedText before = known.name();
        known.become(info);
        if (!known.name().equals(before)) {
            tools.tell(new MeetingEvent.ParticipantRenamed(known.id(), known.name()));
        }
        Grants now = info.permission == null ? grants : granted(info.permission);
        boolean changed = !now.equals(grants);
        grants = now;
        return changed;
    }

    private Grants granted(@Nullable ParticipantPermission permission) {
        Grants all = Grants.of(permission);
        return privacy.forbidsMedia() ? new Grants(Set.of(), all.data(), all.metadata()) : all;
    }

    /** Joins under this name, where the token lets people choose. */
    void introduce(UntrustedText name) {
        if (grants.metadata() && !name.isBlank() && !name.equals(member().name())) {
            signal.accept(Requests.name(name.value()));
        }
    }

    /** Hands and reactions and the name; what is not allowed is not said. */
    void perform(MeetingCommand.ForOthers command) {
        long now = tools.time().now().toEpochMilli();
        switch (command) {
            case MeetingCommand.RaiseHand(boolean up) -> raise(up, now);
            case MeetingCommand.React(var reaction) -> {
                if (grants.data()) {
                    line.send(Gestures.reaction(reaction));
                    tools.tell(new MeetingEvent.Reacted(
                            id(), reaction, tools.time().now()));
                }
            }
            case MeetingCommand.Rename(var name) -> introduce(name);
            case MeetingCommand.Say _,
                    MeetingCommand.SendFile _,
                    MeetingCommand.CancelFile _,
                    MeetingCommand.ForPolls _ -> {}
        }
    }

    /** Somebody came: a hand that is up by packet is shown to them, too. */
    void show(Member newcomer) {
        if (member().hasHandUp() && !grants.metadata()) {
            line.send(Gestures.hand(true, tools.time().now().toEpochMilli(), List.of(newcomer.identity())));
        }
    }

    /** After joining anew the server knows nothing of it. */
    void renewed() {
        if (member().hasHandUp()) {
            tellHand(true, tools.time().now().toEpochMilli());
        }
    }

    private void raise(boolean up, long now) {
        if (!capabilities().contains(Capability.RAISE_HAND) || member().hasHandUp() == up) {
            return;
        }
        member().setHand(up);
        tellHand(up, now);
        tools.tell(new MeetingEvent.HandChanged(id(), up, tools.time().now()));
    }

    private void tellHand(boolean up, long now) {
        if (grants.metadata()) {
            signal.accept(Requests.attributes(Gestures.attribute(up, now)));
        } else if (grants.data()) {
            line.send(Gestures.hand(up, now, List.of()));
        }
    }
}
