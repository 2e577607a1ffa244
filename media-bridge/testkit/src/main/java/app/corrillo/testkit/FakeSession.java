package app.corrillo.testkit;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.PeerConnection.LinkStats;
import app.corrillo.meeting.spi.MeetingSession;
import app.corrillo.meeting.spi.SessionEvents;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A session with no server: the test says what happens, and reads what was asked. */
public final class FakeSession implements MeetingSession {
    private final SessionEvents events;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<Source, LocalTrack> published = Collections.synchronizedMap(new EnumMap<>(Source.class));
    private volatile CompletableFuture<Void> farewell = CompletableFuture.completedFuture(null);

    public FakeSession(SessionEvents events) {
        this.events = events;
    }

    /** Something happens at the server. */
    public void happen(MeetingEvent... happened) {
        for (MeetingEvent event : happened) {
            events.happened(event);
        }
    }

    /** The server lets this person in, as {@link Scenes#ME}, with every capability. */
    public void letIn() {
        happen(
                new MeetingEvent.Joined(
                        Scenes.ME, UntrustedText.name("Room"), "", EnumSet.allOf(Capability.class), Scenes.NOON),
                new MeetingEvent.ParticipantArrived(
                        Participant.arriving(Scenes.ME, UntrustedText.name("Me"), Role.PUBLISHER, true), Scenes.NOON));
    }

    /** From now on {@link #leave} completes only when this does. */
    public void leaveWith(CompletableFuture<Void> future) {
        farewell = future;
    }

    /** Every call in order, such as {@code publish camera camera-1} or {@code muted microphone true}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** What is sent now. */
    public Map<Source, LocalTrack> published() {
        synchronized (published) {
            return Map.copyOf(published);
        }
    }

    @Override
    public void join(UntrustedText name, MicrophoneSpec microphone) {
        calls.add("join " + name + " " + microphone);
    }

    @Override
    public CompletableFuture<Void> publish(LocalTrack track) {
        calls.add("publish " + track.source().word() + " " + track.id());
        published.put(track.source(), track);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> unpublish(Source source) {
        calls.add("unpublish " + source.word());
        published.remove(source);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void setMuted(Source source, boolean muted) {
        calls.add("muted " + source.word() + " " + muted);
    }

    @Override
    public void setAudioProcessing(AudioProcessing processing) {
        calls.add("music " + processing.music());
    }

    @Override
    public void show(Map<TrackId, TileSize> tiles) {
        calls.add("show " + tiles.size());
    }

    @Override
    public void setAudible(TrackId track, boolean audible) {
        calls.add("audible " + track + " " + audible);
    }

    @Override
    public void perform(MeetingCommand.ForOthers command) {
        calls.add("perform " + command);
    }

    @Override
    public void moderate(MeetingCommand.ForModeration command) {
        calls.add("moderate " + command);
    }

    @Override
    public CompletableFuture<List<LinkStats>> stats() {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<Void> leave() {
        calls.add("leave");
        return farewell;
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
