package app.corrillo.engine.core;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What all tracks of this computer have in common: they know the sections that send them, and how to leave them. */
abstract class SendTrack implements LocalTrack {
    private final TrackId id;
    private final Source source;
    private final Set<Section> sections = new LinkedHashSet<>();
    private final CompletableFuture<MediaProblem> lost = new CompletableFuture<>();
    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private final EngineContext context;
    private boolean closed;

    SendTrack(EngineContext context, TrackId id, Source source) {
        this.context = context;
        this.id = id;
        this.source = source;
    }

    /** Engine thread: the native track that a section of this factory sends now, or null for nothing. */
    abstract @Nullable MediaStreamTrack sent(NativeFactory factory);

    /** Engine thread: disposes what was made by this factory, which goes. */
    abstract void leave(NativeFactory factory);

    /** Engine thread: stops the capture and disposes what is native. No section sends the track any more. */
    abstract void dispose();

    /** Any thread: lets go of the device without a call into the library that could hang. */
    abstract void releaseDevice();

    /** Engine thread: silent, dark, or not. */
    abstract CompletableFuture<Void> enable(boolean enabled);

    /** Engine thread: a section is about to send this track. */
    void attach(Section section) {
        sections.add(section);
    }

    /** Engine thread: a section sends something else now. */
    void detach(Section section) {
        sections.remove(section);
    }

    /** Engine thread: whether any section sends this track, or would if there was something to send. */
    final boolean isAttached() {
        return !sections.isEmpty();
    }

    /** Engine thread: what is sent has changed. */
    final void refresh() {
        sections.forEach(Section::apply);
    }

    final EngineContext context() {
        return context;
    }

    final boolean isClosed() {
        return closed;
    }

    final void lose(MediaProblem problem) {
        context.events().complete(lost, problem);
    }

    /** Any thread: the library does not come back. */
    final void giveUp() {
        lose(MediaProblem.ENGINE_FAILED);
        Thread.ofVirtual().name("release").start(() -> {
            releaseDevice();
            context.events().done(released);
        });
    }

    @Override
    public final TrackId id() {
        return id;
    }

    @Override
    public final Source source() {
        return source;
    }

    @Override
    public final CompletableFuture<Void> setEnabled(boolean enabled) {
        return context.call(() -> {
            if (closed) {
                throw new MediaException(MediaProblem.CLOSED, "the track is closed");
            }
            return enable(enabled);
        });
    }

    @Override
    public final CompletableFuture<MediaProblem> lost() {
        return lost.copy();
    }

    @Override
    public final CompletableFuture<Void> released() {
        return released.copy();
    }

    @Override
    public final void close() {
        context.engine().execute(this::closeNow);
    }

    /** Engine thread. */
    final void closeNow() {
        if (closed) {
            return;
        }
        closed = true;
        Set.copyOf(sections).forEach(section -> section.send(null));
        dispose();
        context.forget(this);
        context.events().done(released);
    }
}
