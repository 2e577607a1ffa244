package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import java.util.List;

/** Gives each notice once, as states come. */
final class NewNotices {
    private long last = -1;

    /** Those that are new since the last call; none at the first one inside, what happened before is no news. */
    List<Notice> in(MeetingState state) {
        long before = last;
        last = state.joinedAt() == null ? -1 : state.noticesGiven();
        return before < 0
                ? List.of()
                : state.notices().stream()
                        .filter(notice -> notice.number() > before)
                        .toList();
    }
}
