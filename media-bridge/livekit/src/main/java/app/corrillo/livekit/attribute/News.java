package app.corrillo.livekit.attribute;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.work.Lane;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes changes to the listeners, off the session's lane. One change of each person waits at most, so that a slow
 * listener holds nothing up and nothing piles up. Thread-safe.
 */
final class News {
    private static final Logger LOG = System.getLogger(News.class.getName());

    private final Lane lane = new Lane("livekit attributes");
    private final List<AttributeListener> listeners = new CopyOnWriteArrayList<>();
    private final Function<ParticipantId, Optional<Told>> people;
    private final Supplier<String> room;
    private final SequencedMap<ParticipantId, Told> waiting = new LinkedHashMap<>();
    private boolean roomWaits;
    private boolean running;

    News(Function<ParticipantId, Optional<Told>> people, Supplier<String> room) {
        this.people = people;
        this.room = room;
    }

    Subscription listen(AttributeListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Somebody is told of; what was told before this is what the listeners knew. */
    void of(ParticipantId who, Told before, Told now) {
        if (before.equals(now)) {
            return;
        }
        synchronized (waiting) {
            waiting.putIfAbsent(who, before);
            begin();
        }
    }

    void ofRoom() {
        synchronized (waiting) {
            roomWaits = true;
            begin();
        }
    }

    void forget(ParticipantId who) {
        synchronized (waiting) {
            waiting.remove(who);
        }
    }

    // Only with the lock.
    private void begin() {
        if (!running) {
            running = true;
            lane.run(this::tellAll);
        }
    }

    private void tellAll() {
        for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
            next.get().run();
        }
    }

    private Optional<Runnable> next() {
        synchronized (waiting) {
            if (roomWaits) {
                roomWaits = false;
                return Optional.of(() -> tell(listener -> listener.roomChanged(room.get())));
            }
            Map.Entry<ParticipantId, Told> first = waiting.pollFirstEntry();
            running = first != null;
            return running ? Optional.of(() -> tell(first.getKey(), first.getValue())) : Optional.empty();
        }
    }

    private void tell(ParticipantId who, Told before) {
        people.apply(who)
                .filter(now -> !now.equals(before))
                .ifPresent(now -> tell(listener -> listener.changed(who, before, now)));
    }

    // What one listener breaks is not the others' loss.
    private void tell(Consumer<AttributeListener> what) {
        for (AttributeListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "a listener of attributes failed", fault);
            }
        }
    }
}
