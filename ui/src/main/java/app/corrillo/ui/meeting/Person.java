package app.corrillo.ui.meeting;

import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Quality;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.Source;
import app.corrillo.ui.words.Words;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/**
 * One line of the list of people.
 *
 * @param about what is worth a second line; empty for nothing
 * @param hand place in the queue; 0 while it is down
 * @param menu whether something can be done about this person
 */
record Person(
        ParticipantId id,
        String name,
        String initials,
        String about,
        boolean muted,
        boolean speaks,
        int hand,
        boolean menu) {

    /** Raised hands first, in their order; then everybody by name. */
    static List<Person> all(MeetingState state, Words words) {
        Collator names = Collator.getInstance(words.locale());
        return state.participants().values().stream()
                .sorted(Comparator.comparingInt((Participant who) -> who.hand() > 0 ? who.hand() : Integer.MAX_VALUE)
                        .thenComparing(who -> who.name().value(), names)
                        .thenComparing(Participant::id))
                .map(who -> of(state, who, words))
                .toList();
    }

    private static Person of(MeetingState state, Participant who, Words words) {
        String name = who.name().value();
        boolean muted = Tiles.isMuted(state, who);
        return new Person(
                who.id(),
                who.self() ? words.say("meeting.people.you", name) : name,
                Initials.of(name),
                about(state, who, words),
                muted,
                !muted && who.speaks(),
                who.hand(),
                PersonMenu.isThere(state, who));
    }

    private static String about(MeetingState state, Participant who, Words words) {
        if (who.quality() == Quality.LOST) {
            return ConnectionWords.of(who.quality(), words);
        } else if (state.unheard().contains(who.id())) {
            return words.say("person.silent");
        } else if (state.track(who.id(), Source.SCREEN).isPresent()) {
            return words.say("meeting.people.shares");
        } else if (who.quality().isWeak()) {
            return ConnectionWords.of(who.quality(), words);
        }
        return switch (who.kind()) {
            case PERSON -> who.role() == Role.MODERATOR ? words.say("meeting.people.host") : "";
            case AGENT, PHONE, STREAM -> kind(who.kind(), words);
        };
    }

    /** What is behind a participant; empty for a person. */
    static String kind(Participant.Kind kind, Words words) {
        return switch (kind) {
            case PERSON -> "";
            case AGENT -> words.say("meeting.kind.agent");
            case PHONE -> words.say("meeting.kind.phone");
            case STREAM -> words.say("meeting.kind.stream");
        };
    }
}
