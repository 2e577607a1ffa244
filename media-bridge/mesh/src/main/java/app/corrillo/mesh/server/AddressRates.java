package app.corrillo.mesh.server;

import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.TokenBucket;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/** How much one remote address may ask of the server. Thread-safe. */
final class AddressRates {
    /** A whole room may sit behind one address, and come back at once. */
    static final double CONNECTIONS = 40;

    static final double CONNECTIONS_PER_SECOND = 2;
    static final double MESSAGES = 3_000;
    static final double MESSAGES_PER_SECOND = 300;
    static final double WRONG_SECRETS = 5;
    static final double WRONG_SECRETS_PER_SECOND = 1.0 / 30;

    /** Beyond this many addresses, those that are idle are forgotten, and if none is, strangers are refused. */
    static final int MAX_ADDRESSES = 4_096;

    private final Time time;
    private final Map<InetAddress, Rates> rates = new HashMap<>();

    AddressRates(Time time) {
        this.time = time;
    }

    /** Whether one more connection is allowed. */
    synchronized boolean connects(InetAddress address) {
        long now = time.nanos();
        if (rates.size() >= MAX_ADDRESSES && !rates.containsKey(address)) {
            rates.values().removeIf(one -> one.isIdle(now));
            if (rates.size() >= MAX_ADDRESSES) {
                return false;
            }
        }
        return of(address, now).connections.take(now);
    }

    /** Whether one more message is allowed. */
    synchronized boolean says(InetAddress address) {
        long now = time.nanos();
        return of(address, now).messages.take(now);
    }

    /** Whether so many wrong secrets came that none is compared any more for a while. */
    synchronized boolean isBarred(InetAddress address) {
        long now = time.nanos();
        return of(address, now).wrongSecrets.isEmpty(now);
    }

    /** A wrong secret came. */
    synchronized void wrongSecret(InetAddress address) {
        long now = time.nanos();
        of(address, now).wrongSecrets.take(now);
    }

    private Rates of(InetAddress address, long now) {
        return rates.computeIfAbsent(address, key -> new Rates(now));
    }

    private static final class Rates {
        private final TokenBucket connections;
        private final TokenBucket messages;
        private final TokenBucket wrongSecrets;

        Rates(long now) {
            connections = new TokenBucket(CONNECTIONS, CONNECTIONS_PER_SECOND, now);
            messages = new TokenBucket(MESSAGES, MESSAGES_PER_SECOND, now);
            wrongSecrets = new TokenBucket(WRONG_SECRETS, WRONG_SECRETS_PER_SECOND, now);
        }

        boolean isIdle(long now) {
            return connections.isFull(now) && messages.isFull(now) && wrongSecrets.isFull(now);
        }
    }
}
