package app.corrillo.engine.core;

import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.Layer;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One sending, from its adding to its removal, in the section that it was given. */
final class LayeredSection implements LayeredSender {
    private final Sending sending;
    private final SendSlot slot;
    private final Sendings owner;
    private final Operations operations;
    private Set<String> paused = Set.of();
    private boolean removed;
    private volatile int line = -1;

    /** Engine thread. */
    LayeredSection(Sending sending, SendSlot slot, Sendings owner, Operations operations) {
        this.sending = sending;
        this.slot = slot;
        this.owner = owner;
        this.operations = operations;
        this.line = slot.line();
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public CompletableFuture<Void> replace(@Nullable LocalTrack track) {
        slot.section().check(track);
        return whileThere(() -> {
            slot.section().send(track);
            return Results.done();
        });
    }

    @Override
    public CompletableFuture<Void> encode(Encoding encoding) {
        if (isLayered()) {
            return CompletableFuture.failedFuture(new IllegalStateException("layers stay as they were added"));
        }
        return whileThere(() -> {
            slot.section().encodeNow(encoding);
            return Results.done();
        });
    }

    @Override
    public CompletableFuture<Void> sendLayers(Set<String> names) {
        Set<String> wanted = Set.copyOf(names);
        return whileThere(() -> isLayered() ? resume(wanted) : pause(wanted.isEmpty()));
    }

    @Override
    public CompletableFuture<Void> remove() {
        return whileThere(() -> {
            removed = true;
            owner.remove(slot);
            return Results.done();
        });
    }

    /** Engine thread. */
    Sending sending() {
        return sending;
    }

    /** Engine thread: the layers that are not encoded. */
    Set<String> paused() {
        return paused;
    }

    /** Engine thread: where the section stands in the newest offer. */
    void place(int nowLine) {
        line = nowLine;
    }

    private boolean isLayered() {
        return slot.layers().size() > 1;
    }

    private CompletableFuture<Void> pause(boolean all) {
        slot.section().pause(all);
        return Results.done();
    }

    private CompletableFuture<Void> resume(Set<String> wanted) {
        Set<String> others =
                new HashSet<>(slot.layers().stream().map(Layer::name).toList());
        others.removeAll(wanted);
        if (others.equals(paused)) {
            return Results.done();
        }
        paused = Set.copyOf(others);
        return owner.agreeAgain();
    }

    private CompletableFuture<Void> whileThere(Callable<CompletableFuture<Void>> work) {
        return operations.add(() -> {
            if (removed) {
                throw new MediaException(MediaProblem.CLOSED, "the sending was removed");
            } else if (slot.isRefused()) {
                throw new MediaException(MediaProblem.BAD_DESCRIPTION, "the other side refused the section");
            }
            return work.call();
        });
    }

    @Override
    public String toString() {
        return sending.trackName() + List.copyOf(paused);
    }
}
