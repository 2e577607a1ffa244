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
import app.corrillo.meeting.Role;
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
    private final Authority authority;
    private @Nullable Member member;
    private Grants grants = Grants.NONE;
    private @Nullable LiveKitToken token;
    private boolean outdated;
    private Role role = Role.SUBSCRIBER;
    private @Nullable UntrustedText wished;
    private @Nullable UntrustedText said;
    private @Nullable UntrustedText shown;
    private boolean spokeOfHand;
    private long raisedAt;
    private boolean entered;

    Self(Tools tools, Consumer<SignalRequest> signal, DataLine line, Privacy privacy, Authority authority) {
        this.tools = tools;
        this.signal = signal;
        this.line = line;
        this.privacy = privacy;
        this.authority = authority;
    }

    /** The server let this person in, for the first time or again. */
    void begin(ParticipantInfo info, LiveKitToken newest) {
        token = newest;
        outdated = false;
        said = null;
        if (member == null) {
            member = new Member(info);
        } else {
            member.become(info);
        }
        grants = granted(info.permission);
        tellRole();
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
        LiveKitToken newest = token;
        Set<Capability> granted = grants.capabilities();
        return outdated || newest == null ? granted : authority.of(newest, granted);
    }

    Participant participant() {
        entered = true;
        shown = member().name();
        return member().participant(true, runsTheRoom());
    }

    /** Whether this is the same person, whose identity does not change in a meeting. */
    boolean is(ParticipantInfo info) {
        return member().identity().equals(info.identity) && !info.sid.isEmpty();
    }

    /** Whether this is newer than what is known of this person. */
    boolean isNews(ParticipantInfo info) {
        return member().sid().equals(info.sid) && member().isNews(info);
    }

    /** The server tells something new of this person; gives back whether something else is allowed now. */
    boolean update(ParticipantInfo info) {
        Member known = member();
        UntrustedText before = known.name();
        known.become(info);
        if (known.name().equals(said)) {
            said = null;
        }
        if (!known.name().equals(before)) {
            // What was wished since is on its way, and holds after this.
            wished = said == null ? known.name() : wished;
            tellName();
        }
        Grants now = info.permission == null ? grants : granted(info.permission);
        boolean changed = !now.equals(grants);
        // A hand that is up by packet alone would be nothing to who comes from now on.
        boolean mayWrite = now.metadata() && !grants.metadata();
        grants = now;
        if (mayWrite && known.hasHandUp()) {
            tellHand(true);
        }
        tellRole();
        return changed;
    }

    /** There is a newer token; gives back whether something else may be done with it. */
    boolean keep(LiveKitToken newest) {
        Set<Capability> before = capabilities();
        token = newest;
        outdated = false;
        tellRole();
        return !before.equals(capabilities());
    }

    /** The token is outdated, and there is no newer one; gives back whether something else may be done now. */
    boolean distrust() {
        Set<Capability> before = capabilities();
        outdated = true;
        tellRole();
        return !before.equals(capabilities());
    }

    private boolean runsTheRoom() {
        return capabilities().stream().anyMatch(Capability.ofModerators()::contains);
    }

    // The first one is told of with this person.
    private void tellRole() {
        Role now = member().role(runsTheRoom());
        if (entered && now != role) {
            tools.tell(new MeetingEvent.RoleChanged(id(), now, tools.time().now()));
        }
        role = now;
    }

    private Grants granted(@Nullable ParticipantPermission permission) {
        Grants all = Grants.of(permission);
        return privacy.forbidsMedia() ? new Grants(Set.of(), all.data(), all.metadata(), all.watching()) : all;
    }

    /** Joins under this name, where the token lets people choose, or under the newest one since. */
    void introduce(UntrustedText name) {
        rename(wished == null ? name : wished);
        if (said == null) {
            tellName();
        }
    }

    // The first one is told of with this person.
    private void tellName() {
        UntrustedText now = member().name();
        if (entered && !now.equals(shown)) {
            shown = now;
            tools.tell(new MeetingEvent.ParticipantRenamed(id(), now));
        }
    }

    private void rename(UntrustedText name) {
        if (grants.metadata() && !name.isBlank()) {
            wished = name;
            introduceAgain();
        }
    }

    private void introduceAgain() {
        UntrustedText newest = said == null ? member().name() : said;
        if (wished != null && !wished.equals(newest)) {
            sayName(wished);
        }
    }

    private void sayName(UntrustedText name) {
        said = name;
        signal.accept(Requests.name(name.value()));
    }

    /** The way is back, to a server that kept this person; what was said when it broke may be lost. */
    void repeat() {
        if (said == null) {
            introduceAgain();
        } else {
            sayName(said);
        }
        if (grants.metadata() && spokeOfHand) {
            tellHand(member().hasHandUp());
        }
    }

    /** Hands and reactions and the name; what is not allowed is not said. */
    void perform(MeetingCommand.ForOthers command) {
        switch (command) {
            case MeetingCommand.RaiseHand(boolean up) -> raise(up);
            case MeetingCommand.React(var reaction) -> {
                if (grants.data()) {
                    line.send(Gestures.reaction(reaction));
                    tools.tell(new MeetingEvent.Reacted(
                            id(), reaction, tools.time().now()));
                }
            }
            case MeetingCommand.Rename(var name) -> rename(name);
            case MeetingCommand.Say _,
                    MeetingCommand.SendFile _,
                    MeetingCommand.CancelFile _,
                    MeetingCommand.ForPolls _ -> {}
        }
    }

    /** Somebody came: a hand that is up or down by packet alone is so for them, too. */
    void show(Member newcomer) {
        boolean up = member().hasHandUp();
        if (!grants.metadata() && (up || member().isHandInAttributes())) {
            line.send(Gestures.hand(up, raisedAt, List.of(newcomer.identity())));
        }
    }

    /**
     * In another room, or in this one after joining anew, nobody knows of a hand that is up; where it may not be said,
     * it is down.
     */
    void renewed() {
        if (!member().hasHandUp()) {
            return;
        }
        if (capabilities().contains(Capability.RAISE_HAND)) {
            tellHand(true);
        } else {
            setHand(false);
        }
    }

    private void raise(boolean up) {
        if (!capabilities().contains(Capability.RAISE_HAND) || member().hasHandUp() == up) {
            return;
        }
        raisedAt = tools.time().now().toEpochMilli();
        setHand(up);
        tellHand(up);
    }

    private void setHand(boolean up) {
        member().setHand(up);
        tools.tell(new MeetingEvent.HandChanged(id(), up, tools.time().now()));
    }

    private void tellHand(boolean up) {
        if (grants.metadata()) {
            spokeOfHand = true;
            signal.accept(Requests.attributes(Gestures.attribute(up, raisedAt)));
        } else if (grants.data()) {
            line.send(Gestures.hand(up, raisedAt, List.of()));
        }
    }
}
