package app.corrillo.ui.access;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevice;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Desk;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Fx;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.window.Start;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;

/** Every screen, with every panel and menu open; the keys of each that a tooltip or a menu has to name. */
enum Place {
    HOME,
    HOME_EMPTY,
    HOME_NEAR,
    LOBBY,
    LOBBY_NO_DEVICES,
    LOBBY_JOINING,
    MEETING,
    MEETING_ALONE,
    MEETING_PAGES,
    MEETING_CHAT,
    MEETING_POLL_FORM,
    MEETING_EMOJI,
    MEETING_PEOPLE,
    MEETING_NUMBERS,
    MEETING_REACTIONS,
    MEETING_OWN_SHARE,
    MEETING_TROUBLE,
    MEETING_ARRIVAL,
    MEETING_MORE_SMALL,
    MEETING_SHARE_MENU,
    MEETING_DEVICES,
    ENDED,
    ENDED_FOR_GOOD,
    SETTINGS_GENERAL,
    SETTINGS_SOUND,
    SETTINGS_CAMERA,
    SETTINGS_KEYS,
    SETTINGS_NETWORK,
    SETTINGS_LOOK,
    SETTINGS_ABOUT,
    SETTINGS_IN_MEETING;

    Set<Key> keys() {
        return switch (this) {
            case HOME, HOME_EMPTY, HOME_NEAR -> EnumSet.of(Key.SETTINGS, Key.JOIN);
            case LOBBY -> EnumSet.of(Key.BACK, Key.MICROPHONE, Key.CAMERA, Key.JOIN, Key.SETTINGS);
            case LOBBY_NO_DEVICES -> EnumSet.of(Key.BACK, Key.JOIN);
            case LOBBY_JOINING, ENDED_FOR_GOOD -> EnumSet.of(Key.BACK);
            case ENDED -> EnumSet.of(Key.BACK, Key.JOIN);
            case SETTINGS_GENERAL,
                    SETTINGS_SOUND,
                    SETTINGS_CAMERA,
                    SETTINGS_KEYS,
                    SETTINGS_NETWORK,
                    SETTINGS_LOOK,
                    SETTINGS_ABOUT,
                    SETTINGS_IN_MEETING -> EnumSet.noneOf(Key.class);
            case MEETING_CHAT -> EnumSet.of(Key.SEND_FILE, Key.CHAT, Key.POLL, Key.EMOJI);
            case MEETING_POLL_FORM, MEETING_EMOJI -> EnumSet.of(Key.CHAT);
            case MEETING_PEOPLE -> EnumSet.of(Key.PEOPLE, Key.LAYOUT);
            case MEETING_PAGES -> EnumSet.of(Key.PAGE_BACK, Key.PAGE_FORWARD);
            case MEETING_MORE_SMALL ->
                EnumSet.of(Key.SHARE, Key.CHAT, Key.PEOPLE, Key.HAND, Key.REACTIONS, Key.NUMBERS, Key.SETTINGS);
            default ->
                EnumSet.of(
                        Key.MICROPHONE,
                        Key.CAMERA,
                        Key.SHARE,
                        Key.REACTIONS,
                        Key.HAND,
                        Key.LEAVE,
                        Key.PEOPLE,
                        Key.CHAT,
                        Key.FULL_SCREEN,
                        Key.COPY_INVITATION);
        };
    }

    boolean is(String part) {
        return name().contains(part);
    }

    /** A guest in this place; every word of others is this one. */
    Guest open(String others) {
        Preferences known = Guest.known();
        if (this == HOME) {
            known = known.withRecent(new Preferences.Recent(
                            others, "192.168.1.20:4433/weekly", false, Scenes.NOON.minus(Duration.ofHours(20))))
                    .withRecent(new Preferences.Recent(others, "", true, Scenes.NOON.minus(Duration.ofDays(3))));
        }
        // Still pictures, so that nothing changes but the focus.
        Guest guest = is("SMALL")
                ? Guest.at(start(others), FakeDesk.still(known), "", 480, 320)
                : Guest.at(
                        start(others),
                        FakeDesk.still(known.withName(is("LOBBY") ? others : known.name())),
                        "",
                        960,
                        700);
        act(guest);
        if (this == LOBBY_JOINING) {
            guest.awaits(".joining");
        }
        Fx.pulses(6);
        return guest;
    }

    private Start start(String others) {
        if (is("HOME") || (is("SETTINGS") && !is("MEETING"))) {
            return new Start.Home();
        } else if (is("ENDED")) {
            EndReason reason = this == ENDED ? EndReason.NETWORK_GONE : EndReason.BAD_LINK;
            return new Start.Join(
                    Guest.LINK, new FakeMeeting(Scenes.after(Scenes.live(2), new MeetingEvent.Ended(reason))));
        } else if (is("LOBBY")) {
            return new Start.Join(Guest.LINK, new FakeMeeting(lobby(others)));
        }
        return new Start.Join(Guest.LINK, new FakeMeeting(meeting(others)));
    }

    private MeetingState lobby(String others) {
        MeetingState state =
                MeetingState.idle(UntrustedText.name(others), UntrustedText.name(""), Scenes.everythingOn());
        MediaDevices named = new MediaDevices(
                true,
                List.of(new MediaDevice("m", others, true)),
                List.of(new MediaDevice("s", others, true)),
                List.of(new MediaDevice("c", others, true)));
        state = state.withLocal(state.local().withDevices(this == LOBBY_NO_DEVICES ? MediaDevices.NONE : named));
        state = Scenes.after(state, arrival(1, others), arrival(2, others), trouble(others));
        return this == LOBBY_JOINING
                ? Scenes.after(state, new MeetingEvent.Joining(UntrustedText.name("Rubén")))
                : state;
    }

    private MeetingState meeting(String others) {
        int count = this == MEETING_ALONE ? 0 : this == MEETING_PAGES ? 60 : 3;
        MeetingState state = Scenes.live(0);
        for (int number = 1; number <= count; number++) {
            state = Scenes.after(state, arrival(number, others), new MeetingEvent.Said(message(number, others)));
        }
        if (this == MEETING_CHAT) {
            state = Scenes.after(
                    state,
                    new MeetingEvent.FileMoved(file(1, others).withMoved(40)),
                    new MeetingEvent.PollMoved(poll(others)));
        } else if (this == MEETING_OWN_SHARE) {
            state = Scenes.after(state, Scenes.published(Scenes.ME, Source.SCREEN, Track.Direction.SEND));
        } else if (this == MEETING_TROUBLE) {
            state = Scenes.after(state, trouble(others));
        }
        return state;
    }

    private static boolean isCaret(Guest guest) {
        Node owner = guest.stage.getScene().getFocusOwner();
        return owner != null && owner.getStyleClass().contains("caret");
    }

    private static MeetingEvent arrival(int number, String name) {
        ParticipantId id = new ParticipantId("p" + number);
        return new MeetingEvent.ParticipantArrived(
                Participant.arriving(id, UntrustedText.name(name), Role.PUBLISHER, false), Scenes.NOON);
    }

    private static ChatMessage message(int number, String text) {
        return new ChatMessage(
                new ParticipantId("p" + number),
                UntrustedText.name(text),
                UntrustedText.message(text + " https://radio.example/plan " + text),
                Scenes.NOON,
                false);
    }

    private static SharedFile file(int number, String name) {
        Addressee me = new Addressee(Scenes.ME, UntrustedText.name(name));
        return SharedFile.begin(
                "f" + number,
                new ParticipantId("p" + number),
                UntrustedText.name(name),
                false,
                me,
                name,
                100,
                Scenes.NOON.plusSeconds(1));
    }

    private static Poll poll(String text) {
        UntrustedText name = UntrustedText.name(text);
        List<Poll.Answer> answers = List.of(new Poll.Answer(name, 2), new Poll.Answer(UntrustedText.name("No"), 1));
        return new Poll(Scenes.ME, 0, name, true, name, answers, 0, true, Scenes.NOON.plusSeconds(2));
    }

    private static MeetingEvent trouble(String about) {
        return new MeetingEvent.NoticeGiven(Notice.Kind.PEER_LOST, UntrustedText.name(about), Scenes.NOON);
    }

    private void act(Guest guest) {
        switch (this) {
            case HOME_NEAR ->
                guest.desk.looking.forEach(home ->
                        home.accept(List.of(new Desk.Near("a", UntrustedText.name("Weekly"), "192.168.1.20:4433"))));
            case MEETING_CHAT -> guest.press(KeyCode.C);
            case MEETING_POLL_FORM -> guest.press(KeyCode.CONTROL, KeyCode.P);
            case MEETING_EMOJI -> guest.press(KeyCode.CONTROL, KeyCode.E);
            case MEETING_PEOPLE -> guest.press(KeyCode.P);
            case MEETING_ARRIVAL -> Fx.run(() -> guest.window.arrive(Optional.of(Guest.LINK + "&to=other")));
            case MEETING_NUMBERS -> guest.press(KeyCode.N);
            case MEETING_REACTIONS -> guest.press(KeyCode.R);
            case MEETING_MORE_SMALL -> guest.click("#more");
            case MEETING_SHARE_MENU -> guest.press(KeyCode.S);
            case MEETING_DEVICES -> {
                for (int step = 0; step < 20 && !Fx.call(() -> isCaret(guest)); step++) {
                    guest.press(KeyCode.TAB);
                }
                guest.press(KeyCode.SPACE);
                Fx.until(
                        "the devices are open",
                        () -> Window.getWindows().stream().anyMatch(Popup.class::isInstance));
            }
            case SETTINGS_GENERAL,
                    SETTINGS_SOUND,
                    SETTINGS_CAMERA,
                    SETTINGS_KEYS,
                    SETTINGS_NETWORK,
                    SETTINGS_LOOK,
                    SETTINGS_ABOUT ->
                guest.settings(name().substring("SETTINGS_".length()).toLowerCase(Locale.ROOT));
            case SETTINGS_IN_MEETING -> guest.settings("sound");
            default -> {}
        }
    }
}
