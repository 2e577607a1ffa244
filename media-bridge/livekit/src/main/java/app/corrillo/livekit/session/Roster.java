package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.DisconnectReason;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.time.Time;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody else in the room, one entry a person. Only for the session's lane. */
final class Roster {
    /** However many a server lists, no more are shown. */
    static final int MOST = 10_000;

    /** More new people in one message were there already, or come like that: they are told of together. */
    private static final int TOGETHER = 20;

    private static final Logger LOG = System.getLogger(Roster.class.getName());

    /**
     * Why the connection of somebody ends who does not leave: another one of theirs has taken its place, or the server
     * or its node has sent them away, and they join anew.
     */
    private static final Set<DisconnectReason> ANEW = Set.of(
            DisconnectReason.DUPLICATE_IDENTITY,
            DisconnectReason.MIGRATION,
            DisconnectReason.SERVER_SHUTDOWN,
            DisconnectReason.STATE_MISMATCH);

    private static final Comparator<ParticipantInfo> COMING = Comparator.comparingLong(
                    (ParticipantInfo info) -> info.joined_at_ms == 0 ? info.joined_at * 1_000 : info.joined_at_ms)
            .thenComparing(info -> info.sid);

    private final Tools tools;
    private final Authority authority;
    private final Listener listener;
    private final Map<String, Member> byIdentity = new LinkedHashMap<>();
    private final Map<String, Member> bySid = new HashMap<>();
    private final Map<Member, Time.Timer> expected = new HashMap<>();
    private final Texts texts = new Texts();
    private @Nullable String ownIdentity;
    private boolean full;

    /** @param authority whose words of others are shown */
    Roster(Tools tools, Authority authority, Listener listener) {
        this.tools = tools;
        this.authority = authority;
        this.listener = listener;
    }

    /** The first list, or that of another room: who is not in it is not here. */
    void begin(String identity, List<ParticipantInfo> others) {
        ownIdentity = identity;
        absent(others).forEach(this::depart);
        update(others, true);
    }

    /**
     * The list after everything was joined anew. Where the server or its node is another one, everybody joins anew, and
     * who is not in it yet may come: nobody has left before {@link RemoteTracks#RETURN}.
     */
    void renew(List<ParticipantInfo> others) {
        absent(others).forEach(this::expect);
        update(others, true);
    }

    private List<Member> absent(List<ParticipantInfo> others) {
        Set<String> present = new HashSet<>(others.stream()
                .filter(info -> info.state != ParticipantInfo.State.DISCONNECTED)
                .map(info -> info.identity)
                .toList());
        return byIdentity.values().stream()
                .filter(member -> !present.contains(member.identity()))
                .toList();
    }

    /** What the server tells of some people. */
    void update(List<ParticipantInfo> infos) {
        update(infos, infos.size() > TOGETHER);
    }

    Optional<Member> ofSid(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    Optional<Member> ofIdentity(String identity) {
        return Optional.ofNullable(byIdentity.get(identity));
    }

    Optional<Member> ofId(ParticipantId id) {
        return byIdentity.values().stream()
                .filter(member -> member.id().equals(id))
                .findFirst();
    }

    private void update(List<ParticipantInfo> infos, boolean quietly) {
        List<Member> arrived = new ArrayList<>();
        List<Member> changed = new ArrayList<>();
        // A server lists them in no order; on the screen they stand in that of their coming.
        for (ParticipantInfo info : infos.stream().sorted(COMING).toList()) {
            if (info.identity.equals(ownIdentity)) {
                listener.onSelf(info);
            } else if (Member.isSeen(info)) {
                change(info, arrived, changed);
            } else {
                hide(info, arrived, changed);
            }
        }
        announce(arrived, quietly);
        changed.forEach(listener::onChanged);
    }

    private void change(ParticipantInfo info, List<Member> arrived, List<Member> changed) {
        Member known = byIdentity.get(info.identity);
        if (info.state == ParticipantInfo.State.DISCONNECTED) {
            // That an older connection of somebody has ended says nothing of the newer one.
            if (known != null && known.sid().equals(info.sid) && ANEW.contains(info.disconnect_reason)) {
                expect(known);
            } else if (known != null && known.sid().equals(info.sid)) {
                depart(known);
                arrived.remove(known);
                changed.remove(known);
            }
        } else if (known == null) {
            if (hasRoom()) {
                Member member = new Member(texts.keep(info));
                byIdentity.put(member.identity(), member);
                bySid.put(member.sid(), member);
                arrived.add(member);
                changed.add(member);
            }
        } else if (known.isNews(info)) {
            forgetExpecting(known);
            UntrustedText before = known.name();
            Role role = roleOf(known);
            if (!known.sid().equals(info.sid)) {
                listener.onReturning(known);
            }
            bySid.remove(known.sid());
            texts.forget(known);
            known.become(texts.keep(info));
            bySid.put(info.sid, known);
            if (!before.equals(known.name())) {
                tools.tell(new MeetingEvent.ParticipantRenamed(known.id(), known.name()));
            }
            if (roleOf(known) != role) {
                tools.tell(new MeetingEvent.RoleChanged(
                        known.id(), roleOf(known), tools.time().now()));
            }
            changed.add(known);
        }
    }

    private Role roleOf(Member member) {
        return member.role(runs(member));
    }

    private boolean runs(Member member) {
        return authority.runsTheRoom(member.metadata());
    }

    /** The same person is joining anew, in place of this: nobody has left, unless nobody comes. */
    private void expect(Member known) {
        forgetExpecting(known);
        listener.onReturning(known);
        Time.Timer timer = tools.time()
                .after(
                        RemoteTracks.RETURN,
                        () -> tools.lane().run(() -> {
                            if (expected.containsKey(known)) {
                                depart(known);
                            }
                        }));
        expected.put(known, timer);
    }

    private void forgetExpecting(Member known) {
        Time.Timer timer = expected.remove(known);
        if (timer != null) {
            timer.cancel();
        }
    }

    // Who is hidden from now on is nobody in the room any more.
    private void hide(ParticipantInfo info, List<Member> arrived, List<Member> changed) {
        Member known = byIdentity.get(info.identity);
        if (known != null && known.sid().equals(info.sid) && known.isNews(info)) {
            depart(known);
            arrived.remove(known);
            changed.remove(known);
        }
    }

    private boolean hasRoom() {
        boolean room = byIdentity.size() < MOST;
        if (!room && !full) {
            full = true;
            LOG.log(Level.WARNING, "more than {0} people are in the room; the others are not shown", MOST);
        }
        return room;
    }

    private void announce(List<Member> arrived, boolean quietly) {
        arrived.forEach(listener::onArriving);
        List<Member> raised = arrived.stream()
                .filter(Member::hasHandUp)
                .sorted(Comparator.comparingLong(Member::raisedAt))
                .toList();
        List<Participant> people = arrived.stream()
                .map(member -> member.participant(false, runs(member)).withHand(raised.indexOf(member) + 1))
                .toList();
        if (quietly && !people.isEmpty()) {
            tools.tell(new MeetingEvent.ParticipantsPresent(people));
        } else {
            people.forEach(one -> tools.tell(
                    new MeetingEvent.ParticipantArrived(one, tools.time().now())));
        }
    }

    private void depart(Member member) {
        forgetExpecting(member);
        texts.forget(member);
        byIdentity.remove(member.identity());
        bySid.remove(member.sid());
        listener.onDeparted(member);
        ParticipantId id = member.id();
        tools.tell(new MeetingEvent.ParticipantLeft(id, tools.time().now()));
    }

    /** Told what a change means for the rest of the session. */
    interface Listener {
        /** The server tells of this person. */
        void onSelf(ParticipantInfo info);

        /** Somebody is about to be announced. */
        void onArriving(Member member);

        /** Something about somebody who is announced is new: tracks, attributes, metadata. */
        void onChanged(Member member);

        /** Somebody who is here joins anew: what was published before is no more, and may be published again. */
        void onReturning(Member member);

        void onDeparted(Member member);
    }
}
