package app.corrillo.livekit.signal;

import app.corrillo.meeting.time.Time;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Notices that this computer has other addresses than before: a cable was plugged in, another network was entered. Java
 * is told of no such thing, so it looks every second; a look takes some tenths of a millisecond.
 */
public final class NetWatch implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Supplier<Set<InetAddress>> addresses;
    private final Runnable changed;
    private final Time.Timer timer;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Set<InetAddress> last;

    /** Watches this computer; {@code changed} is called on a thread of its own. */
    public NetWatch(Time time, Runnable changed) {
        this(time, NetWatch::ofThisComputer, changed);
    }

    NetWatch(Time time, Supplier<Set<InetAddress>> addresses, Runnable changed) {
        this.addresses = addresses;
        this.changed = changed;
        last = addresses.get();
        timer = time.every(PERIOD, () -> {
            if (!looking.getAndSet(true)) {
                Thread.ofVirtual().name("net watch").start(this::look);
            }
        });
    }

    private void look() {
        try {
            Set<InetAddress> now = addresses.get();
            if (!now.equals(last)) {
                last = now;
                changed.run();
            }
        } finally {
            looking.set(false);
        }
    }

    private static Set<InetAddress> ofThisComputer() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (SocketException unreadable) {
            return Set.of();
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
