package app.corrillo.meeting.loop;

import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** Keeps those silent whom this person does not want to hear, whichever tracks they send. On the meeting's thread. */
final class Hearing {
    private final BiConsumer<TrackId, Boolean> audible;
    private Set<TrackId> silent = Set.of();

    /** @param audible takes a track of sound and whether it is to be heard */
    Hearing(BiConsumer<TrackId, Boolean> audible) {
        this.audible = audible;
    }

    void follow(MeetingState state) {
        if (silent.isEmpty() && state.unheard().isEmpty()) {
            return;
        }
        Set<TrackId> now = new HashSet<>();
        for (Track track : state.tracks().values()) {
            boolean sound = track.source() == Source.MICROPHONE || track.source() == Source.SCREEN_AUDIO;
            if (sound && state.unheard().contains(track.owner())) {
                now.add(track.id());
                if (!silent.contains(track.id())) {
                    audible.accept(track.id(), false);
                }
            }
        }
        silent.stream()
                .filter(track -> !now.contains(track) && state.tracks().containsKey(track))
                .forEach(track -> audible.accept(track, true));
        silent = now;
    }
}
