package app.corrillo.meeting;

import app.corrillo.meeting.Notice.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The part of {@link MeetingReducer} that is about what is written down and kept of a meeting. */
final class Records {
    /** So many pieces of speech are kept. */
    static final int CAPTIONS = 50;

    /** So many bytes of files are held in memory; older ones are let go. */
    static final long FILES = 64L << 20;

    /** So many files are listed; older ones fall away. */
    static final int LISTED = 200;

    private Records() {}

    static MeetingState caption(MeetingState state, Caption caption) {
        if (!state.participants().containsKey(caption.speaker())) {
            return state;
        }
        List<Caption> now = Replacing.in(state.captions(), caption, one -> isSame(one, caption));
        List<Caption> last = now.subList(Math.max(0, now.size() - CAPTIONS), now.size());
        return state.with(next -> next.captions = last);
    }

    /** What is over stays so. */
    static MeetingState file(MeetingState state, SharedFile file) {
        Predicate<SharedFile> same = one -> one.id().equals(file.id());
        if (state.files().stream().filter(same).anyMatch(one -> one.step() != SharedFile.Step.MOVING)) {
            return state;
        }
        List<SharedFile> now = Replacing.in(state.files(), file, same);
        MeetingState kept = state.with(next -> next.files = withinBounds(now));
        if (!file.own() && file.step() == SharedFile.Step.DONE) {
            return MeetingReducer.notice(kept, Kind.FILE_ARRIVED, file.author(), file.at());
        }
        return file.own() && file.step() == SharedFile.Step.BROKEN
                ? MeetingReducer.notice(kept, Kind.FILE_FAILED, file.name(), file.at())
                : kept;
    }

    /** Nothing of what arrived is held. */
    static List<SharedFile> forgotten(List<SharedFile> files) {
        return files.stream()
                .map(file -> file.content() == null ? file : file.ended(SharedFile.Step.FORGOTTEN))
                .toList();
    }

    private static List<SharedFile> withinBounds(List<SharedFile> files) {
        List<SharedFile> last = new ArrayList<>(files.subList(Math.max(0, files.size() - LISTED), files.size()));
        long held = last.stream().mapToLong(Records::held).sum();
        for (int place = 0; held > FILES && place < last.size(); place++) {
            if (last.get(place).content() != null) {
                held -= held(last.get(place));
                last.set(place, last.get(place).ended(SharedFile.Step.FORGOTTEN));
            }
        }
        return last;
    }

    private static long held(SharedFile file) {
        return file.content() == null ? 0 : file.content().size();
    }

    static MeetingState recording(MeetingState state, boolean on, Instant at) {
        if (state.recorded() == on) {
            return state;
        }
        Kind kind = on ? Kind.RECORDING_STARTED : Kind.RECORDING_ENDED;
        return MeetingReducer.notice(state.with(next -> next.recorded = on), kind, UntrustedText.name(""), at);
    }

    /** Whoever keeps the door is told of each who begins to wait. */
    static MeetingState door(MeetingState state, Door door, Instant at) {
        if (state.self() == null) {
            return state;
        }
        Set<ParticipantId> known =
                state.door().waiting().stream().map(Door.Visitor::id).collect(Collectors.toSet());
        MeetingState next = state.withDoor(door);
        for (Door.Visitor visitor : door.waiting()) {
            if (!known.contains(visitor.id())) {
                next = MeetingReducer.notice(next, Kind.WAITS, visitor.name(), at);
            }
        }
        return next;
    }

    private static boolean isSame(Caption one, Caption other) {
        return one.speaker().equals(other.speaker()) && one.id().equals(other.id());
    }
}
