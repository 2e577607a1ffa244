package app.corrillo.mesh.server;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.TokenBucket;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Order;
import app.corrillo.mesh.wire.ToServer;
import app.corrillo.mesh.wire.Wire;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket to one guest: its bounds, and its messages to and from the room. Public, as Jetty looks up its methods.
 */
final class GuestSocket implements TextSocket.Listener, Guest {
    /** The close code of a refusal; the reason word is the close reason. */
    static final int REFUSED = 4_000;

    /** Somebody who has not said a first message after this is dropped. */
    static final Duration ENTERS = Duration.ofSeconds(10);

    /** Pinged this often, and dropped after three in a row without a sign. */
    static final Duration PING = Duration.ofSeconds(5);

    /** Characters waiting to be sent; somebody who reads slower is dropped. */
    static final long MAX_QUEUE = 512 * 1024;

    /** Offers, answers and candidates of a whole room come at once. */
    static final double MESSAGES = 600;

    static final double MESSAGES_PER_SECOND = 50;

    private static final Duration LAST_WORD = Duration.ofSeconds(2);
    private static final int GOING_AWAY = 1_001;

    private final Room room;
    private final AddressRates rates;
    private final Time time;
    private final InetAddress address;
    private final TokenBucket messages;
    private final TextSocket socket = new TextSocket(this);
    private final AtomicLong queued = new AtomicLong();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final long openedAt;
    private volatile long heardAt;
    private volatile boolean entered;
    private volatile Time.@Nullable Timer watch;

    GuestSocket(Room room, AddressRates rates, Time time, InetAddress address) {
        this.room = room;
        this.rates = rates;
        this.time = time;
        this.address = address;
        this.openedAt = time.nanos();
        this.heardAt = openedAt;
        this.messages = new TokenBucket(MESSAGES, MESSAGES_PER_SECOND, heardAt);
    }

    @Override
    public InetAddress address() {
        return address;
    }

    /** What Jetty hands the frames to. */
    TextSocket socket() {
        return socket;
    }

    @Override
    public void opened() {
        watch = time.every(PING, this::check);
    }

    @Override
    public void heard() {
        heardAt = time.nanos();
    }

    @Override
    public void said(@Nullable String text) {
        if (closing.get()) {
            return;
        }
        if (!messages.take(time.nanos()) || !rates.says(address)) {
            refuse(EndReason.TOO_MANY_ATTEMPTS);
        } else if (text == null) {
            refuse(EndReason.FAULT);
        } else if (!entered && Wire.versionOf(text).orElse(MeshLink.VERSION) != MeshLink.VERSION) {
            refuse(EndReason.UNKNOWN_VERSION);
        } else {
            Wire.read(text, ToServer.class).ifPresentOrElse(this::take, () -> refuse(EndReason.FAULT));
        }
    }

    private void take(ToServer message) {
        switch (message) {
            case ToServer.Enter enter
            when !entered -> {
                entered = true;
                room.enter(this, enter);
            }
            case ToServer.Relay(var to, var signal) when entered -> room.relay(this, to, signal);
            case ToServer.Leave() when entered -> room.leave(this);
            case Order order when entered -> room.order(this, order);
            case ToServer.Enter _, ToServer.Relay _, ToServer.Leave _, Order _ -> refuse(EndReason.FAULT);
        }
    }

    @Override
    public void failed() {
        closing.set(true);
        time.after(LAST_WORD, socket::cut);
    }

    @Override
    public void closed() {
        Time.Timer timer = watch;
        if (timer != null) {
            timer.cancel();
        }
        room.lost(this);
    }

    @Override
    public void send(FromServer message) {
        if (closing.get()) {
            return;
        }
        String text = Wire.write(message, FromServer.class);
        if (queued.addAndGet(text.length()) > MAX_QUEUE) {
            socket.cut();
        } else {
            socket.send(text, Callback.from(() -> queued.addAndGet(-text.length()), failure -> socket.cut()));
        }
    }

    @Override
    public void refuse(EndReason reason) {
        send(new FromServer.Refused(reason.word()));
        close(REFUSED, reason.word());
    }

    @Override
    public void dismiss() {
        close(GOING_AWAY, "");
    }

    private void close(int code, String reason) {
        if (closing.compareAndSet(false, true)) {
            socket.close(code, reason);
            time.after(LAST_WORD, socket::cut);
        }
    }

    private void check() {
        long now = time.nanos();
        boolean silent = now - heardAt > PING.multipliedBy(3).toNanos();
        boolean stranger = !entered && now - openedAt >= ENTERS.toNanos();
        if (silent || stranger) {
            socket.cut();
        } else {
            socket.ping();
        }
    }
}
