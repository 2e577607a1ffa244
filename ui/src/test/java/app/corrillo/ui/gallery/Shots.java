package app.corrillo.ui.gallery;

import static app.corrillo.ui.gallery.Shot.Size.HUGE;
import static app.corrillo.ui.gallery.Shot.Size.SMALL;
import static app.corrillo.ui.gallery.Shot.Size.TALL;
import static app.corrillo.ui.gallery.Shot.Size.WIDE;
import static app.corrillo.ui.gallery.Shot.shot;

import java.util.List;
import java.util.stream.Stream;

/**
 * The pictures that are drawn: not every product of state, window and look, but each state at least once, and each
 * window and each look with each screen.
 */
final class Shots {
    static final List<Shot> ALL = Stream.of(home(), lobby(), crowd(), room(), chat(), ended(), settings())
            .flatMap(List::stream)
            .toList();

    private Shots() {}

    private static List<Shot> home() {
        return List.of(
                shot(Home.RECENT).keep(),
                shot(Home.RECENT).light().inSpanish().keep(),
                shot(Home.RECENT).in(SMALL),
                shot(Home.RECENT)
                        .in(SMALL)
                        .light()
                        .inLargestLetters()
                        .inSpanish()
                        .keep(),
                shot(Home.RECENT).in(HUGE).light(),
                shot(Home.RECENT).inLargestLetters().inSpanish(),
                shot(Home.RECENT).light().withContrast(),
                shot(Home.NEAR).withContrast().keep(),
                shot(Home.NEAR).in(TALL).light(),
                shot(Home.MANY).in(WIDE),
                shot(Home.EMPTY).light().keep(),
                shot(Home.EMPTY).in(SMALL),
                shot(Home.FOREIGN),
                shot(Home.CLIPBOARD).inSpanish(),
                shot(Home.ERROR).light().inSpanish().keep(),
                shot(Home.ERROR).in(SMALL).inSpanish(),
                shot(Home.KEY),
                shot(Home.KEY).light().inSpanish(),
                shot(Home.KEY).in(SMALL).inLargestLetters(),
                shot(Home.KEY_KNOWN).withContrast(),
                shot(Home.TOKEN).light(),
                shot(Home.STARTING),
                shot(Home.FAILED).light(),
                shot(Home.BROKEN_SETTINGS).inSpanish());
    }

    private static List<Shot> lobby() {
        return List.of(
                shot(Lobby.READY).keep(),
                shot(Lobby.READY).light().inSpanish().keep(),
                shot(Lobby.READY).in(SMALL).keep(),
                shot(Lobby.READY).in(SMALL).light().inLargestLetters().inSpanish(),
                shot(Lobby.READY).in(TALL).light().inSpanish(),
                shot(Lobby.READY).in(WIDE).light(),
                shot(Lobby.READY).in(HUGE),
                shot(Lobby.READY).inLargestLetters().inSpanish(),
                shot(Lobby.READY).withContrast().keep(),
                shot(Lobby.LONG).light().inSpanish(),
                shot(Lobby.FOREIGN),
                shot(Lobby.OFF).light().withContrast(),
                shot(Lobby.NO_DEVICES).keep(),
                shot(Lobby.NO_DEVICES).light().inSpanish().inLargestLetters(),
                shot(Lobby.NO_CAMERA).light(),
                shot(Lobby.NAMELESS).in(SMALL).inSpanish(),
                shot(Lobby.TESTING).light(),
                shot(Lobby.JOINING));
    }

    private static List<Shot> crowd() {
        return List.of(
                shot(Crowd.ALONE).keep(),
                shot(Crowd.ALONE).in(SMALL).light().inSpanish().inLargestLetters(),
                shot(Crowd.TWO).light().keep(),
                shot(Crowd.TWO).in(SMALL),
                shot(Crowd.THREE).in(TALL).light(),
                shot(Crowd.FOUR).in(SMALL).keep(),
                shot(Crowd.NINE).keep(),
                shot(Crowd.NINE).light().keep(),
                shot(Crowd.NINE).light().withContrast().inSpanish().keep(),
                shot(Crowd.NINE).withContrast(),
                shot(Crowd.NINE).inLargestLetters().inSpanish(),
                shot(Crowd.TWENTY_FIVE).in(WIDE).keep(),
                shot(Crowd.FORTY_NINE).in(HUGE).light(),
                shot(Crowd.SIXTY).keep(),
                shot(Crowd.SIXTY).in(SMALL).light(),
                shot(Crowd.SIXTY_LAST_PAGE).in(WIDE),
                shot(Crowd.LONG_NAMES).light().inLargestLetters(),
                shot(Crowd.LONG_NAMES).in(SMALL).inSpanish(),
                shot(Crowd.FOREIGN_NAMES).light().inSpanish(),
                shot(Crowd.NO_PICTURES).light().keep(),
                shot(Crowd.AUDIO_ONLY).inSpanish(),
                shot(Crowd.SHARE).keep(),
                shot(Crowd.SHARE).in(SMALL).light(),
                shot(Crowd.SHARE).in(HUGE),
                shot(Crowd.SHARE_OF_TWO).light(),
                shot(Crowd.OWN_SHARE).light().inSpanish().keep(),
                shot(Crowd.SPEAKER),
                shot(Crowd.PINNED).light(),
                shot(Crowd.PINNED_TWO).in(TALL));
    }

    private static List<Shot> room() {
        return List.of(
                shot(Room.CHAT_EMPTY).light().inSpanish(),
                shot(Room.CHAT).keep(),
                shot(Room.CHAT).in(SMALL).light().inSpanish(),
                shot(Room.CHAT_FILES).light().inSpanish().keep(),
                shot(Room.CHAT_FILES).withContrast().inLargestLetters(),
                shot(Room.CHAT_PRIVATE),
                shot(Room.PEOPLE).light().keep(),
                shot(Room.PEOPLE).in(SMALL),
                shot(Room.PEOPLE_DOOR).inSpanish().keep(),
                shot(Room.PEOPLE_DOOR).light().inSpanish().inLargestLetters(),
                shot(Room.PEOPLE_OF_SIXTY).light().in(WIDE),
                shot(Room.RECORDED).light().keep(),
                shot(Room.RECORDED).in(SMALL).inSpanish().inLargestLetters(),
                shot(Room.PERSON_MENU).light().inSpanish(),
                shot(Room.NUMBERS).inSpanish(),
                shot(Room.NUMBERS).light().in(SMALL),
                shot(Room.REACTIONS).light(),
                shot(Room.HAPPENINGS).keep(),
                shot(Room.MORE_MENU).light().inSpanish(),
                shot(Room.MORE_MENU).in(SMALL).inSpanish(),
                shot(Room.SHARE_MENU).light().inSpanish(),
                shot(Room.DEVICES).light().inSpanish(),
                shot(Room.DEVICES).withContrast(),
                shot(Room.QUESTION).light().inSpanish().keep(),
                shot(Room.QUESTION).in(SMALL).inSpanish(),
                shot(Room.QUESTION_FOREIGN),
                shot(Room.MUTED_HINT).light().inSpanish(),
                shot(Room.CAPTIONS),
                shot(Room.CAPTIONS).in(SMALL).inLargestLetters(),
                shot(Room.ARRIVAL).light().inSpanish(),
                shot(Room.ARRIVAL).in(SMALL).inSpanish(),
                shot(Room.TROUBLE).keep(),
                shot(Room.TROUBLE).in(SMALL).light().inSpanish(),
                shot(Room.WEAK_WITHOUT_DEVICES).light(),
                shot(Room.LOST),
                shot(Room.RECONNECTING).light().inSpanish().keep(),
                shot(Room.STOPPED).keep(),
                shot(Room.STOPPED).in(SMALL).light().inSpanish().inLargestLetters(),
                shot(Room.SOUND_STOPPED).light().inSpanish(),
                shot(Room.SOUND_ONLY).light(),
                shot(Room.SOUND_ONLY).in(SMALL).inSpanish(),
                shot(Room.WAITING).inSpanish(),
                shot(Room.WAITING).light().in(SMALL),
                shot(Room.LISTENER).light());
    }

    private static List<Shot> chat() {
        return List.of(
                shot(InChat.POLL_FORM).light().inSpanish(),
                shot(InChat.POLL_FORM).in(SMALL),
                shot(InChat.POLL_FORM_FULL).keep(),
                shot(InChat.POLL_FORM_FULL).light().inSpanish().inLargestLetters(),
                shot(InChat.POLL_TOO_MANY).light().inSpanish(),
                shot(InChat.POLL_UNANSWERED).light(),
                shot(InChat.POLL_UNANSWERED).in(SMALL).inSpanish(),
                shot(InChat.POLL_ANSWERED).keep(),
                shot(InChat.POLL_ANSWERED).light().withContrast().inSpanish(),
                shot(InChat.POLL_CLOSED).light().inSpanish().keep(),
                shot(InChat.POLL_CLOSED).withContrast(),
                shot(InChat.POLL_LONG).light(),
                shot(InChat.POLL_LONG).inLargestLetters().inSpanish(),
                shot(InChat.POLL_FOREIGN),
                shot(InChat.EMOJI).keep(),
                shot(InChat.EMOJI).light().inSpanish(),
                shot(InChat.EMOJI).in(SMALL).light(),
                shot(InChat.EMOJI_FOUND).light().inSpanish().withContrast(),
                shot(InChat.EMOJI_NONE).inSpanish(),
                shot(InChat.EMOJI_NONE).in(SMALL).inLargestLetters());
    }

    private static List<Shot> ended() {
        return List.of(
                shot(Ended.LEFT).keep(),
                shot(Ended.LEFT).light().inSpanish().withContrast(),
                shot(Ended.REMOVED).light().inSpanish(),
                shot(Ended.OVER).inSpanish().in(WIDE),
                shot(Ended.NETWORK).light().keep(),
                shot(Ended.SERVER).in(HUGE).light(),
                shot(Ended.BAD_LINK).in(SMALL).inSpanish().keep(),
                shot(Ended.FULL).inLargestLetters().inSpanish(),
                shot(Ended.FULL).in(SMALL).inLargestLetters().inSpanish().light(),
                shot(Ended.NO_ENGINE).in(TALL).withContrast());
    }

    private static List<Shot> settings() {
        return List.of(
                shot(Settings.GENERAL).light().keep(),
                shot(Settings.GENERAL).in(HUGE).inSpanish(),
                shot(Settings.SOUND).inSpanish().keep(),
                shot(Settings.CAMERA).light().inSpanish().in(TALL),
                shot(Settings.SHARING).inSpanish(),
                shot(Settings.NETWORK).light().inSpanish().inLargestLetters(),
                shot(Settings.NETWORK).in(WIDE),
                shot(Settings.KEYS).light().inSpanish(),
                shot(Settings.KEYS).in(SMALL),
                shot(Settings.LOOK).withContrast().inSpanish().keep(),
                shot(Settings.LOOK).light().withContrast(),
                shot(Settings.ABOUT).light().inSpanish(),
                shot(Settings.SOUND_IN_MEETING)
                        .in(SMALL)
                        .light()
                        .inLargestLetters()
                        .inSpanish(),
                shot(Settings.FOUND).inSpanish(),
                shot(Settings.NOTHING).light(),
                shot(Settings.FOREIGN));
    }
}
