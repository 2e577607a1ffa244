package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.Encryption;
import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the others send: what the server says of a track, and what the engine receives of it, in whichever order they
 * come. A track is told of when both are there. Only for the session's lane.
 */
final class RemoteTracks {
    /** What comes without a word of the server about it, at most; the engine has no more sections anyway. */
    private static final int UNKNOWN = 512;

    /** However many tracks a server tells of, no more are known. */
    private static final int MOST = 30_000;

    /** Whoever joins anew, with another engine for example, publishes in this time what was published before. */
    static final Duration RETURN = Duration.ofSeconds(8);

    private final Tools tools;
    private final Listener listener;
    private final Map<String, Entry> bySid = new LinkedHashMap<>();
    private final Map<ParticipantId, Set<String>> named = new HashMap<>();
    private final Map<TrackId, String> sids = new HashMap<>();
    private final Before before;
    private final Map<ParticipantId, Time.Timer> returning = new HashMap<>();
    private boolean still;

    RemoteTracks(Tools tools, Listener listener) {
        this.tools = tools;
        this.listener = listener;
        before = new Before(tools);
    }

    /** The engine receives something. */
    void arrived(RemoteTrack track) {
        String sid = TrackNames.sid(track);
        Entry entry = bySid.get(sid);
        if (entry == null) {
            if (bySid.values().stream().filter(one -> one.info == null).count() >= UNKNOWN) {
                return;
            }
            entry = new Entry(sid);
            bySid.put(sid, entry);
        } else if (entry.track != null && !entry.track.equals(track.id())) {
            gone(entry.track);
            bySid.put(sid, entry);
        }
        entry.track = track.id();
        sids.put(track.id(), sid);
        tell(entry);
    }

    /** The engine receives it no more. */
    void gone(TrackId track) {
        Entry entry = bySid.get(sids.remove(track));
        if (entry != null && track.equals(entry.track)) {
            withdraw(entry);
            entry.track = null;
            if (entry.info == null) {
                bySid.remove(entry.sid);
            }
        }
    }

    /** The server says what somebody publishes. */
    void published(Member owner, List<TrackInfo> tracks) {
        Set<String> now = new HashSet<>();
        for (TrackInfo info : tracks) {
            if (isTheirs(owner, info.sid) && now.add(info.sid)) {
                Entry entry = bySid.computeIfAbsent(info.sid, Entry::new);
                boolean first = entry.info == null;
                entry.owner = owner.id();
                muted(entry, info);
                entry.info = info;
                if (first && entry.isEncrypted()) {
                    listener.onWanted(List.of(info.sid), false);
                }
                tell(entry);
            }
        }
        Set<String> older = named.put(owner.id(), now);
        if (older != null) {
            older.stream().filter(sid -> !now.contains(sid)).forEach(this::forget);
        }
        if (!returning.containsKey(owner.id())) {
            dropBefore(owner.id(), now);
        }
    }

    /**
     * Somebody joins anew: what was shown stays, still, until what takes its place is there, for {@link #RETURN} at
     * most, as nobody says whether anything will.
     */
    void returns(Member owner) {
        ParticipantId who = owner.id();
        Set<String> theirs = named.remove(who);
        if (theirs != null) {
            for (String sid : theirs) {
                Entry entry = bySid.remove(sid);
                if (entry != null && entry.track != null) {
                    keep(entry);
                    listener.onWithdrawn(sid);
                    sids.remove(entry.track);
                }
            }
        }
        Time.Timer timer = tools.time()
                .after(
                        RETURN,
                        () -> tools.lane().run(() -> {
                            returning.remove(who);
                            dropBefore(who, Set.of());
                        }));
        stop(returning.put(who, timer));
    }

    private void keep(Entry entry) {
        if (entry.told) {
            before.keep(entry.place(), entry.id());
        }
    }

    private static void stop(Time.@Nullable Timer timer) {
        if (timer != null) {
            timer.cancel();
        }
    }

    private void dropBefore(ParticipantId owner, Set<String> now) {
        before.end(owner::equals, place -> awaited(place, now));
    }

    // What is published here and not told of yet may take the place of as many as were shown before.
    private long awaited(Before.Place place, Set<String> now) {
        return now.stream()
                .flatMap(sid -> Optional.ofNullable(bySid.get(sid)).stream())
                .filter(entry -> !entry.told
                        && entry.source().filter(place.source()::equals).isPresent())
                .count();
    }

    // A track is one person's, whatever a server says later.
    private boolean isTheirs(Member owner, String sid) {
        Entry known = bySid.get(sid);
        boolean free = known == null || known.owner == null || known.owner.equals(owner.id());
        return !sid.isEmpty() && free && (known != null || bySid.size() < MOST);
    }

    /** Somebody left, and what they sent went with them. */
    void departed(Member owner) {
        Set<String> theirs = named.remove(owner.id());
        if (theirs != null) {
            for (String sid : theirs) {
                Entry entry = bySid.remove(sid);
                if (entry != null && entry.track != null) {
                    listener.onWithdrawn(sid);
                    sids.remove(entry.track);
                }
            }
        }
        before.forget(owner.id());
        stop(returning.remove(owner.id()));
    }

    /** The server holds a track back, or lets it go on. */
    void paused(String sid, boolean paused) {
        Entry entry = bySid.get(sid);
        if (entry != null) {
            pause(entry, paused);
        }
    }

    private void pause(Entry entry, boolean paused) {
        entry.doubted = false;
        if (entry.paused != paused) {
            entry.paused = paused;
            tellStill(entry);
        }
    }

    /** The server does not send a track, as nothing of it could be decoded here; or it is not for that. */
    void refused(String sid, boolean undecodable) {
        Entry entry = bySid.get(sid);
        if (entry != null && entry.refused != undecodable) {
            entry.refused = undecodable;
            if (undecodable) {
                withdraw(entry);
            } else {
                tell(entry);
            }
        }
    }

    /** The server may have let go on what it holds back, without being heard. */
    void doubt() {
        bySid.values().forEach(entry -> entry.doubted = entry.paused);
    }

    /** What is doubted to be held back, and not told of since. */
    Set<TrackId> doubted() {
        return bySid.values().stream()
                .filter(entry -> entry.doubted && entry.told)
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    /** Its pictures come. */
    void flows(TrackId track) {
        Entry entry = bySid.get(sids.get(track));
        if (entry != null) {
            pause(entry, false);
        }
    }

    /** Nothing comes at all, or it does again. */
    void setStill(boolean nothingComes) {
        if (still != nothingComes) {
            still = nothingComes;
            bySid.values().forEach(this::tellStill);
        }
    }

    /** Everything is joined anew: what was shown stays, still, until what takes its place is there. */
    void renew() {
        bySid.values().forEach(this::keep);
        bySid.clear();
        sids.clear();
        named.clear();
        still = false;
    }

    /**
     * The way is back, to a server that may not have heard what is not wanted. The rest is asked for again: that it is
     * refused may have been said on the socket that broke, and is said again to who asks. What is sent anyway goes on.
     */
    void repeat() {
        say(entry -> entry.source().isPresent() && !entry.refused, true);
        say(Entry::isEncrypted, false);
    }

    /** What was not taken over by now has ended, but for that of people who may still come back. */
    void dropBefore() {
        before.end(owner -> !returning.containsKey(owner), place -> 0);
    }

    private void say(Predicate<Entry> which, boolean wanted) {
        List<String> these =
                bySid.values().stream().filter(which).map(entry -> entry.sid).toList();
        if (!these.isEmpty()) {
            listener.onWanted(these, wanted);
        }
    }

    /** The server's name of a track that is shown. */
    Optional<String> sid(TrackId track) {
        return Optional.ofNullable(sids.get(track));
    }

    /** Whose track the server calls so. */
    Optional<ParticipantId> owner(String sid) {
        return Optional.ofNullable(bySid.get(sid)).flatMap(entry -> Optional.ofNullable(entry.owner));
    }

    private void forget(String sid) {
        Entry entry = bySid.remove(sid);
        if (entry != null) {
            withdraw(entry);
            if (entry.track != null) {
                sids.remove(entry.track);
            }
        }
    }

    private void muted(Entry entry, TrackInfo now) {
        if (entry.told && entry.info != null && entry.info.muted != now.muted) {
            tools.tell(new MeetingEvent.TrackMuted(entry.id(), now.muted));
        }
    }

    private void tell(Entry entry) {
        if (entry.told || entry.refused || entry.track == null || entry.info == null || entry.owner == null) {
            return;
        }
        Optional<Source> source = entry.source();
        if (source.isEmpty()) {
            return;
        }
        entry.told = true;
        entry.place = new Before.Place(entry.owner, source.get());
        Track track = new Track(
                entry.track,
                entry.owner,
                source.get(),
                Track.Direction.RECEIVE,
                entry.info.muted,
                entry.isStill(still));
        TrackId replaced = before.replace(entry.place());
        tools.tell(
                replaced == null
                        ? new MeetingEvent.TrackPublished(track, tools.time().now())
                        : new MeetingEvent.TrackReplaced(replaced, track));
        tools.spare().expect(told(false), told(true));
        listener.onTold(entry.sid, track, replaced);
    }

    private int told(boolean pictures) {
        return (int) bySid.values().stream()
                .filter(one -> one.told && one.place().source().isVideo() == pictures)
                .count();
    }

    private void withdraw(Entry entry) {
        if (entry.told) {
            entry.told = false;
            tools.tell(
                    new MeetingEvent.TrackUnpublished(entry.id(), tools.time().now()));
            listener.onWithdrawn(entry.sid);
        }
    }

    private void tellStill(Entry entry) {
        if (entry.told) {
            tools.tell(new MeetingEvent.TrackStalled(entry.id(), entry.isStill(still)));
        }
    }

    /** One track. */
    private static final class Entry {
        private final String sid;
        private @Nullable TrackInfo info;
        private @Nullable ParticipantId owner;
        private @Nullable TrackId track;
        private Before.@Nullable Place place;
        private boolean told;
        private boolean paused;
        private boolean doubted;
        private boolean refused;

        Entry(String sid) {
            this.sid = sid;
        }

        boolean isStill(boolean all) {
            return all || paused;
        }

        TrackId id() {
            return Objects.requireNonNull(track);
        }

        /** Empty for what cannot be shown. */
        Optional<Source> source() {
            return info == null || isEncrypted() ? Optional.empty() : TrackNames.source(info);
        }

        /** From end to end, so that it cannot be read here. */
        boolean isEncrypted() {
            return info != null && info.encryption != Encryption.Type.NONE;
        }

        /** Where it was told of, whatever the server says of it later. */
        Before.Place place() {
            return Objects.requireNonNull(place);
        }
    }

    /** Told what is shown. */
    interface Listener {
        /** A track is there; it takes the place of {@code replaced}, or of none. */
        void onTold(String sid, Track track, @Nullable TrackId replaced);

        void onWithdrawn(String sid);

        /** These are to be sent, if they are not; or they are not to be, as they cannot be read here. */
        void onWanted(List<String> sids, boolean wanted);
    }
}
