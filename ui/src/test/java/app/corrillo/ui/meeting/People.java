package app.corrillo.ui.meeting;

import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import java.util.List;
import java.util.Map;

/** Meetings that look like meetings. */
public final class People {
    private static final List<String> NAMES = List.of(
            "Ana Torres",
            "Luis Ortega",
            "Amara Okafor",
            "Björn Sæther",
            "Maximiliano Fernández-Villaverde y Ruiz de Apodaca",
            "ليلى حداد",
            "Chen Wei",
            "Priya Raman",
            "Dmitri Volkov",
            "Hana Kovářová",
            "Mateo Ríos",
            "Inés Carballo");

    private People() {}

    /** So many others; every third is muted, the fifth has the camera off, the first speaks. */
    public static MeetingState meeting(int others) {
        MeetingState state = Scenes.live(0);
        for (int index = 0; index < others; index++) {
            ParticipantId id = id(index);
            UntrustedText name = UntrustedText.name(index < NAMES.size() ? NAMES.get(index) : "Person " + (index + 1));
            state = Scenes.after(
                    state,
                    new MeetingEvent.ParticipantArrived(
                            Participant.arriving(id, name, index == 0 ? Role.MODERATOR : Role.PUBLISHER, false),
                            Scenes.NOON),
                    Scenes.published(id, Source.MICROPHONE, Track.Direction.RECEIVE));
            if (index % 6 != 4) {
                state = Scenes.after(state, Scenes.published(id, Source.CAMERA, Track.Direction.RECEIVE));
            }
            if (index % 3 == 2 || index == 4) {
                state = Scenes.after(state, new MeetingEvent.TrackMuted(new TrackId(id + "-microphone"), true));
            }
        }
        return others == 0
                ? state
                : Scenes.after(
                        state,
                        new MeetingEvent.LevelsMeasured(Map.of(id(0), 0.3)),
                        new MeetingEvent.OwnLevelMeasured(0.005));
    }

    public static ParticipantId id(int index) {
        return new ParticipantId("p" + (index + 1));
    }

    public static MeetingEvent share(int index) {
        return Scenes.published(id(index), Source.SCREEN, Track.Direction.RECEIVE);
    }

    public static MeetingEvent said(int index, String text, int minute) {
        return new MeetingEvent.Said(new ChatMessage(
                id(index),
                UntrustedText.name(NAMES.get(index)),
                UntrustedText.message(text),
                Scenes.NOON.plusSeconds(60L * minute),
                false));
    }
}
