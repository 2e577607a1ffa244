package app.corrillo.livekit.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;

/** What everything in one session works with. */
record Tools(MediaEngine engine, SessionEvents events, Time time, Lane lane, Spare spare) {
    void tell(MeetingEvent event) {
        events.happened(event);
    }
}
