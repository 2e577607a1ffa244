package app.corrillo.ui.gallery;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.window.Start;

/** What is said when a meeting is over: once for each way in which one may go on. */
enum Ended implements Still {
    LEFT(EndReason.LEFT),
    REMOVED(EndReason.REMOVED),
    OVER(EndReason.ENDED_BY_HOST),
    NETWORK(EndReason.NETWORK_GONE),
    SERVER(EndReason.SERVER_GONE),
    BAD_LINK(EndReason.BAD_LINK),
    FULL(EndReason.FULL),
    NO_ENGINE(EndReason.NO_ENGINE);

    private final EndReason reason;

    Ended(EndReason reason) {
        this.reason = reason;
    }

    @Override
    public Kind kind() {
        return Kind.ENDED;
    }

    @Override
    public Start start() {
        return this == BAD_LINK
                ? new Start.Lobby("nonsense")
                : new Start.Join(
                        Guest.LINK, new FakeMeeting(Scenes.after(Scenes.live(2), new MeetingEvent.Ended(reason))));
    }
}
