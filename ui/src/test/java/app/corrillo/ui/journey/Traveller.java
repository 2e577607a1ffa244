package app.corrillo.ui.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Poll;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.FakeMeeting;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.FakeDesk;
import app.corrillo.ui.Fx;
import app.corrillo.ui.meeting.People;
import app.corrillo.ui.window.Guest;
import app.corrillo.ui.window.Start;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Somebody on the way through a whole meeting of sixty, of which the test is the server. */
final class Traveller implements AutoCloseable {
    /** More than there are controls on any screen. */
    private static final int AROUND = 200;

    final Guest guest;

    /** @param clipboard what was copied before */
    Traveller(String clipboard) {
        // Nothing moves but what this person does.
        guest = Guest.at(new Start.Home(), FakeDesk.still(Guest.known()), clipboard, 1100, 720);
    }

    FakeMeeting meeting() {
        return guest.meeting();
    }

    /** The server lets this person in; many are there. */
    void letIn() {
        meeting().show(People.meeting(59));
        guest.awaits(".toolbar");
    }

    /** A file begins to arrive. */
    void offerFile() {
        meeting()
                .happen(new MeetingEvent.FileMoved(SharedFile.begin(
                                "f1",
                                People.id(0),
                                UntrustedText.name("Ana Torres"),
                                false,
                                null,
                                "plan.pdf",
                                1000,
                                Scenes.NOON)
                        .withMoved(400)));
        guest.awaits(".file-note .button");
    }

    /** What this person asks everybody is in the chat. */
    void isAsked() {
        MeetingCommand.Ask asked = meeting().commands(MeetingCommand.Ask.class).getFirst();
        List<Poll.Answer> answers =
                asked.answers().stream().map(text -> new Poll.Answer(text, 0)).toList();
        meeting()
                .happen(new MeetingEvent.PollMoved(new Poll(
                        Scenes.ME,
                        0,
                        UntrustedText.name("Rubén"),
                        true,
                        asked.question(),
                        answers,
                        Poll.NONE,
                        true,
                        Scenes.NOON)));
        guest.awaits(".poll-row");
    }

    /** Goes on with the Tab key until this has the focus, which must be seen. */
    void tabTo(String selector) {
        for (int step = 0; step < AROUND; step++) {
            guest.press(KeyCode.TAB);
            if (Fx.call(() -> isThere(selector))) {
                Node owner = Fx.call(guest.stage.getScene()::getFocusOwner);
                assertTrue(Fx.call(owner::isFocusVisible), "no ring around " + selector);
                assertTrue(Fx.call(() -> isInSight(owner)), "out of sight: " + selector);
                return;
            }
        }
        throw new AssertionError("not reached by the Tab key: " + selector);
    }

    /** Waits until this was asked of the meeting. */
    void asked(MeetingCommand command) {
        Fx.until("asked: " + command, () -> meeting().commands().contains(command));
    }

    /** Waits until something of this kind was asked. */
    void asked(Class<? extends MeetingCommand> kind) {
        Fx.until("asked: " + kind, () -> !meeting().commands(kind).isEmpty());
    }

    private boolean isThere(String selector) {
        Node owner = guest.stage.getScene().getFocusOwner();
        return owner != null
                && guest.stage.getScene().getRoot().lookupAll(selector).contains(owner);
    }

    private boolean isInSight(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        return place.getMinX() >= 0
                && place.getMinY() >= 0
                && place.getMaxX() <= guest.stage.getScene().getWidth()
                && place.getMaxY() <= guest.stage.getScene().getHeight();
    }

    /** The texts of the page that is seen, such as "1/2". */
    List<String> texts() {
        return Fx.call(guest::texts);
    }

    @Override
    public void close() {
        guest.close();
    }
}
