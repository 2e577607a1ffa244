package app.corrillo.livekit.session;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.spi.SessionEvents;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What everything in one session works with. */
record Tools(MediaEngine engine, SessionEvents events, Time time, Lane lane, Spare spare) {
    void tell(MeetingEvent event) {
        events.happened(event);
    }

    /** Asks this on the lane. */
    <T> CompletableFuture<T> onLane(Supplier<CompletableFuture<T>> what) {
        CompletableFuture<CompletableFuture<T>> asked = new CompletableFuture<>();
        lane.run(() -> asked.complete(what.get()));
        return asked.thenCompose(given -> given);
    }

    /** What an app does with the answer runs on a virtual thread of its own: it must not hold up the lane. */
    static <T> CompletableFuture<T> forApp(CompletableFuture<T> answer) {
        return answer.whenCompleteAsync(
                (given, failure) -> {},
                task -> Thread.ofVirtual().name("livekit answer").start(task));
    }
}
