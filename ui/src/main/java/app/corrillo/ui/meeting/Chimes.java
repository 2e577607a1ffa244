package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.media.Chime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells by a quiet sound what just happened, as far as this person wants that. Many things at once are one sound, and
 * where it cannot be played nothing is missed: it is on the screen too.
 */
final class Chimes {
    /** Between the beginnings of two sounds. */
    private static final Duration GAP = Duration.ofSeconds(2);

    private final Context context;
    private @Nullable Instant last;

    Chimes(Context context) {
        this.context = context;
    }

    /**
     * @param fresh notices that are new in this state
     * @param written whether somebody else wrote
     */
    void show(MeetingState state, List<Notice> fresh, boolean written) {
        Set<Chime> wanted = EnumSet.noneOf(Chime.class);
        fresh.forEach(notice -> of(notice.kind()).ifPresent(wanted::add));
        if (written) {
            wanted.add(Chime.MESSAGE);
        }
        wanted.retainAll(context.habits().chimes());
        Instant now = context.clock().instant();
        if (!wanted.isEmpty() && (last == null || !now.isBefore(last.plus(GAP)))) {
            last = now;
            // What calls for somebody comes last among them.
            Chime loudest = List.copyOf(wanted).getLast();
            context.desk().play(state.local().speaker(), loudest).exceptionally(_ -> null);
        }
    }

    private static Optional<Chime> of(Notice.Kind kind) {
        return switch (kind) {
            case JOINED -> Optional.of(Chime.JOINED);
            case LEFT -> Optional.of(Chime.LEFT);
            case HAND_RAISED -> Optional.of(Chime.HAND);
            case WAITS -> Optional.of(Chime.KNOCK);
            case POLL_ASKED -> Optional.of(Chime.MESSAGE);
            default -> Optional.empty();
        };
    }
}
