package app.corrillo.ui.gallery;

import app.corrillo.meeting.MeetingState;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.meeting.PortraitFeed;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.window.Start;

/** A meeting in one of its states. */
interface InMeeting extends Still {
    MeetingState state();

    @Override
    default Kind kind() {
        return Kind.MEETING;
    }

    @Override
    default Start start() {
        return new Start.Join(Guest.LINK, new FakeMeeting(state()));
    }

    @Override
    default void prepare(FakeDesk desk) {
        desk.pictures = PortraitFeed::new;
    }
}
