package app.corrillo.carrier.window;

import app.corrillo.carrier.wire.FromEngine;
import app.corrillo.meeting.media.MediaEngine.Holdings;
import app.corrillo.meeting.media.MediaProblem;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

/** What the other side holds for this one, by number. Events come on the lane; the rest may come from any thread. */
public final class Things {
    private final Exchange exchange;
    private final Map<Integer, RemoteTrack> tracks = new ConcurrentHashMap<>();
    private final Map<Integer, RemoteConnection> connections = new ConcurrentHashMap<>();
    private final Map<Integer, DoubleConsumer> meters = new ConcurrentHashMap<>();
    private final AtomicInteger connectionsMade = new AtomicInteger();
    private final Set<RemoteFeed> feeds = ConcurrentHashMap.newKeySet();

    public Things(Exchange exchange) {
        this.exchange = exchange;
    }

    public void add(int number, RemoteTrack track) {
        tracks.put(number, track);
    }

    public void add(int number, DoubleConsumer meter) {
        meters.put(number, meter);
    }

    public void add(RemoteConnection connection) {
        connectionsMade.incrementAndGet();
        connections.put(connection.number(), connection);
    }

    public void add(RemoteFeed feed) {
        feeds.add(feed);
    }

    /** How many connections were ever made. */
    public int connectionsMade() {
        return connectionsMade.get();
    }

    /** Whether the other side works for nobody. */
    public boolean isIdle() {
        return meters.isEmpty() && holdings().isEmpty();
    }

    /** Whether there was such a meter. */
    public boolean forget(int meter) {
        return meters.remove(meter) != null;
    }

    public void forget(RemoteConnection connection) {
        connections.remove(connection.number());
    }

    public void forget(RemoteFeed feed) {
        feeds.remove(feed);
    }

    public void lost(int number, MediaProblem problem) {
        RemoteTrack track = tracks.get(number);
        if (track != null) {
            track.lose(problem);
        }
    }

    public void released(int number) {
        RemoteTrack track = tracks.remove(number);
        if (track != null) {
            track.release();
        }
    }

    public void level(int number, double level) {
        DoubleConsumer meter = meters.get(number);
        if (meter != null) {
            meter.accept(level);
        }
    }

    public void happened(FromEngine.OfConnection event) {
        RemoteConnection connection = connections.get(event.connection());
        if (connection != null) {
            connection.happened(event);
        }
    }

    public Holdings holdings() {
        return new Holdings(
                connections.size(),
                tracks.size(),
                connections.values().stream()
                        .mapToInt(RemoteConnection::remoteTracks)
                        .sum(),
                feeds.size(),
                connections.values().stream()
                        .mapToInt(RemoteConnection::dataChannels)
                        .sum(),
                0);
    }

    /** The engine has ended, as it was asked to or by itself: only then it is news that all is lost. */
    public void end(boolean asked) {
        if (!asked) {
            connections.values().forEach(connection -> guarded(connection::end));
            tracks.values().forEach(track -> guarded(() -> track.lose(MediaProblem.ENGINE_FAILED)));
        }
        connections.clear();
        tracks.values().forEach(track -> guarded(track::release));
        tracks.clear();
        meters.clear();
    }

    // A listener that fails must not keep the news from the others; the lane logs it.
    private void guarded(Runnable news) {
        exchange.lane().run(news);
    }
}
