package app.corrillo.livekit.signal;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.protocol.Ping;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The way to the server: one socket at a time, watched for silence. It does not come back by itself; its owner decides
 * that. Only for its lane, on which it also calls its listener.
 */
public final class SignalLine {
    /** How often is asked whether the server is there. LiveKit asks for 5 s, which is slow to notice a dead net. */
    static final Duration PING = Duration.ofSeconds(1);

    /** A socket from which nothing came for so long is dead, in nanoseconds. With the ping: within 4 s. */
    static final long SILENCE = 3_000_000_000L;

    private final Signalling signalling;
    private final Lane lane;
    private final Time time;
    private final Listener listener;
    private @Nullable Attempt current;
    private Time.@Nullable Timer pulse;
    private Time.@Nullable Timer patience;
    private boolean greeted;
    private long roundTripMillis;

    public SignalLine(Signalling signalling, Lane lane, Time time, Listener listener) {
        this.signalling = signalling;
        this.lane = lane;
        this.time = time;
        this.listener = listener;
    }

    /** Whether the server has said its first word, and nothing was lost since. */
    public boolean isUp() {
        return current != null && greeted;
    }

    /**
     * Opens a socket in place of the one there was.
     *
     * @param within how long the first word of the server may take
     */
    public void open(URI server, LiveKitToken token, JoinQuery query, Duration within) {
        drop();
        Attempt made = new Attempt();
        current = made;
        patience = time.after(within, () -> lane.run(made::giveUp));
        made.socket = signalling.open(server, token, query, made);
    }

    /** Says something; lost while there is no way, and before the server's first word. */
    public void send(SignalRequest message) {
        if (greeted && current != null && current.socket != null) {
            current.socket.send(message);
        }
    }

    /** Cuts the socket off; nothing more is heard of it. */
    public void drop() {
        Attempt before = stop();
        if (before != null && before.socket != null) {
            before.socket.cut();
        }
    }

    /** Closes the socket after what was said. */
    public void close() {
        Attempt before = stop();
        if (before != null && before.socket != null) {
            before.socket.close();
        }
    }

    private @Nullable Attempt stop() {
        Attempt before = current;
        current = null;
        greeted = false;
        cancel(pulse);
        cancel(patience);
        pulse = null;
        patience = null;
        return before;
    }

    private void lost(Loss why) {
        drop();
        listener.onLost(why);
    }

    private void said(SignalResponse message) {
        if (message.pong_resp != null) {
            long sent = message.pong_resp.last_ping_timestamp;
            roundTripMillis = Math.clamp(time.now().toEpochMilli() - sent, 0, 60_000);
        } else if (greeted) {
            listener.onMessage(message);
        } else {
            greeted = true;
            cancel(patience);
            pulse = time.every(PING, () -> lane.run(this::beat));
            listener.onFirst(message);
        }
    }

    /** The net has changed: what is not heard of within a second is dead. */
    public void suspect() {
        if (greeted && current != null) {
            Attempt doubted = current;
            long asked = time.nanos();
            ping();
            time.after(
                    PING,
                    () -> lane.run(() -> {
                        SignalSocket socket = doubted.socket;
                        if (doubted.isCurrent() && socket != null && socket.heardNanos() < asked) {
                            lost(Loss.SILENT);
                        }
                    }));
        }
    }

    private void beat() {
        if (current == null || current.socket == null) {
            return;
        }
        if (time.nanos() - current.socket.heardNanos() >= SILENCE) {
            lost(Loss.SILENT);
            return;
        }
        ping();
    }

    private void ping() {
        Ping ping = new Ping.Builder()
                .timestamp(time.now().toEpochMilli())
                .rtt(roundTripMillis)
                .build();
        send(new SignalRequest.Builder().ping_req(ping).build());
    }

    private static void cancel(Time.@Nullable Timer timer) {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** One socket; what an older one says is not heard any more. */
    private final class Attempt implements SignalSocket.Listener {
        private @Nullable SignalSocket socket;

        @Override
        public void onMessage(SignalResponse message, Runnable done) {
            lane.run(() -> {
                try {
                    if (isCurrent()) {
                        said(message);
                    }
                } finally {
                    done.run();
                }
            });
        }

        @Override
        public void onLost(Loss why) {
            lane.run(() -> {
                if (isCurrent()) {
                    lost(why);
                }
            });
        }

        void giveUp() {
            if (isCurrent() && !greeted) {
                lost(Loss.UNREACHABLE);
            }
        }

        private boolean isCurrent() {
            return equals(current);
        }
    }

    /** Told how the way stands. */
    public interface Listener {
        /** The first word of the server on a new socket: let in, taken back, or sent away. */
        void onFirst(SignalResponse message);

        void onMessage(SignalResponse message);

        /** There is no way any more, or none came about. */
        void onLost(Loss why);
    }
}
