package app.corrillo.meeting.spi;

import app.corrillo.meeting.MeetingEvent;

/** Where a session reports what happened. */
@FunctionalInterface
public interface SessionEvents {
    /** May be called on any thread; never blocks. Events of one thread keep their order. */
    void happened(MeetingEvent event);
}
