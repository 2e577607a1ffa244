package app.corrillo.engine.core;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCStatsReport;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks for the statistics of one connection, one question at a time. Asked on the engine thread. */
final class StatsReader {
    private final RTCPeerConnection rtc;
    private final Events events;
    private final LayerFrames frames = new LayerFrames();
    private @Nullable CompletableFuture<LinkStats> asked;

    StatsReader(RTCPeerConnection rtc, Events events) {
        this.rtc = rtc;
        this.events = events;
    }

    /** Completes on the thread of the events. Who asks again before the answer gets the same answer. */
    CompletableFuture<LinkStats> read(Map<String, TrackId> received, Map<String, TrackId> sent) {
        CompletableFuture<LinkStats> pending = asked;
        if (pending != null && !pending.isDone()) {
            return pending;
        }
        CompletableFuture<LinkStats> answer = new CompletableFuture<>();
        asked = answer;
        rtc.getStats(report -> Guard.run(() -> events.post(() -> map(report, received, sent, answer))));
        return answer;
    }

    /** The connection is closed: no answer comes any more. */
    void close() {
        CompletableFuture<LinkStats> pending = asked;
        if (pending != null) {
            events.fail(pending, new MediaException(MediaProblem.CLOSED, "the connection is closed"));
        }
    }

    private void map(
            RTCStatsReport report,
            Map<String, TrackId> received,
            Map<String, TrackId> sent,
            CompletableFuture<LinkStats> answer) {
        try {
            answer.complete(new StatsMapper(report.getStats()).map(received, sent, frames));
        } catch (RuntimeException unforeseen) {
            answer.completeExceptionally(unforeseen);
        }
    }
}
