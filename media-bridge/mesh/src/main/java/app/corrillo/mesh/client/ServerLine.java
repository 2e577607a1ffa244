package app.corrillo.mesh.client;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Order;
import app.corrillo.mesh.wire.Signal;
import app.corrillo.mesh.wire.ToServer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The way to the signalling server over the whole meeting: entered once, brought back when it is lost, under the same
 * id. Only for its lane, on which it also calls its listener.
 */
public final class ServerLine {
    /** As many messages wait to be carried out. */
    private static final int WAITING = 64;

    private final Signalling signalling;
    private final MeshLink link;
    private final Lane lane;
    private final Time time;
    private final Listener listener;
    private String name = "";
    private @Nullable SignallingSocket socket;
    private ToServer.@Nullable Resume seat;
    private Time.@Nullable Timer timer;
    private boolean up;
    private boolean over;
    private int attempt;
    private long lostAt;

    public ServerLine(Signalling signalling, MeshLink link, Lane lane, Time time, Listener listener) {
        this.signalling = signalling;
        this.link = link;
        this.lane = lane;
        this.time = time;
        this.listener = listener;
    }

    /** Whether messages reach the server now. */
    public boolean isUp() {
        return up;
    }

    /** Whether nothing is tried any more. */
    public boolean isOver() {
        return over;
    }

    /** Enters under this name. */
    public void join(String as) {
        name = as;
        connect();
    }

    /** Hands a signal to another participant; lost while the way is. */
    public void send(String to, Signal signal) {
        if (up && socket != null) {
            socket.send(new ToServer.Relay(to, signal));
        }
    }

    /** Asks the server for something that is a moderator's to ask; says whether it was asked. */
    public boolean order(Order order) {
        if (up && socket != null) {
            socket.send(order);
        }
        return up;
    }

    /** Says goodbye, if anybody hears it, and tries nothing any more. */
    public void leave() {
        over = true;
        cancelTimer();
        if (socket != null) {
            if (up) {
                socket.send(new ToServer.Leave());
                socket.close();
            } else {
                socket.cut();
            }
        }
        up = false;
    }

    private void connect() {
        Attempt made = new Attempt();
        timer = time.after(ReconnectPolicy.ATTEMPT, () -> lane.run(made::giveUp));
        Secret key = link.key();
        made.socket = signalling.open(
                new ToServer.Enter(
                        MeshLink.VERSION, link.secret().value(), name, seat, key == null ? null : key.value()),
                made);
        socket = made.socket;
    }

    private void lost(EndReason reason) {
        cancelTimer();
        if (seat == null || isFinal(reason)) {
            over = true;
            up = false;
            listener.onOver(reason);
            return;
        }
        boolean down = up;
        if (down) {
            up = false;
            attempt = 0;
            lostAt = time.nanos();
        }
        Optional<Duration> delay = ReconnectPolicy.delay(attempt++, Duration.ofNanos(time.nanos() - lostAt));
        delay.ifPresent(wait -> timer = time.after(wait, () -> lane.run(this::again)));
        if (down) {
            listener.onDown();
        }
        if (delay.isEmpty()) {
            over = true;
            listener.onOver(reason == EndReason.NO_ANSWER ? EndReason.NETWORK_GONE : reason);
        }
    }

    private void again() {
        if (!over && !up) {
            connect();
        }
    }

    private static boolean isFinal(EndReason reason) {
        return switch (reason) {
            case REFUSED,
                    UNKNOWN_VERSION,
                    WRONG_SERVER,
                    JOINED_ELSEWHERE,
                    FULL,
                    REMOVED,
                    LOCKED,
                    TURNED_AWAY,
                    ENDED_BY_HOST -> true;
            default -> false;
        };
    }

    private void said(FromServer message) {
        switch (message) {
            case FromServer.Welcome welcome -> {
                cancelTimer();
                boolean again = seat != null;
                seat = new ToServer.Resume(welcome.id(), welcome.token());
                up = true;
                listener.onWelcome(welcome, again);
            }
            case FromServer.Closing() -> {
                over = true;
                up = false;
                cancelTimer();
                listener.onClosing();
            }
            case FromServer.Waiting waiting -> {
                if (seat == null) {
                    cancelTimer();
                    listener.onWaiting(waiting);
                }
            }
            case FromServer.Arrived _,
                    FromServer.Departed _,
                    FromServer.Relay _,
                    FromServer.Moderators _,
                    FromServer.Silence _,
                    FromServer.Door _,
                    FromServer.Spotlight _,
                    FromServer.Denied _,
                    FromServer.Refused _ -> {
                if (up) {
                    listener.onMessage(message);
                }
            }
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** One socket; what an older one says is not heard any more. */
    private final class Attempt implements SignallingSocket.Listener {
        private final Semaphore waiting = new Semaphore(WAITING);
        private @Nullable SignallingSocket socket;

        // Holds up the thread that reads, so that a server that says too much is not read any faster.
        @Override
        public void onMessage(FromServer message) {
            waiting.acquireUninterruptibly();
            lane.run(() -> {
                waiting.release();
                if (isCurrent()) {
                    said(message);
                }
            });
        }

        @Override
        public void onLost(EndReason reason) {
            lane.run(() -> {
                if (isCurrent()) {
                    lost(reason);
                }
            });
        }

        void giveUp() {
            if (isCurrent() && socket != null && !up) {
                socket.cut();
                lost(EndReason.NO_ANSWER);
            }
        }

        private boolean isCurrent() {
            return !over && socket != null && socket == ServerLine.this.socket;
        }
    }

    /** Told how the way stands. */
    public interface Listener {
        /** Let in for the first time, or again. */
        void onWelcome(FromServer.Welcome welcome, boolean again);

        /** Somebody has to open the door first; however long that takes. */
        void onWaiting(FromServer.Waiting waiting);

        /** The host stops serving, and there is nothing to come back to. */
        void onClosing();

        /** Somebody came, went, or sent something. */
        void onMessage(FromServer message);

        /** The way is lost, and is being brought back. */
        void onDown();

        /** There is no way and there will be none. */
        void onOver(EndReason reason);
    }
}
