package app.corrillo.ui.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.testkit.Scenes;
import app.corrillo.ui.Fx;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joins, hands and the chat are told to whoever does not see them; the keyboard stays where it is. */
@Tag("slow")
class AnnouncerTest {
    @Test
    void whatHappensIsToldOneAfterTheOther() {
        try (Shown shown = new Shown(Scenes.after(People.meeting(2), People.said(0, "Before", 0)))) {
            Announcer announcer = shown.find("Announcer", Announcer.class);
            Node before = Fx.call(() -> shown.stage.getScene().getFocusOwner());
            assertEquals("", said(shown), "what was there is no news");

            shown.meeting.happen(new MeetingEvent.ParticipantArrived(
                    Participant.arriving(new ParticipantId("eva"), UntrustedText.name("Eva"), Role.PUBLISHER, false),
                    Scenes.NOON));
            tells(shown, "Eva joined");
            shown.meeting.happen(new MeetingEvent.HandChanged(People.id(1), true, Scenes.NOON));
            tells(shown, "Luis Ortega raised a hand");
            shown.meeting.happen(People.said(0, "Shall we begin?", 1));
            tells(shown, "Ana Torres wrote: Shall we begin?");

            Node told = Fx.call(() -> (Node) announcer.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
            assertEquals("Ana Torres wrote: Shall we begin?", Fx.call(told::getAccessibleText));
            assertSame(before, Fx.call(() -> shown.stage.getScene().getFocusOwner()));
        }
    }

    @Test
    void whatWasWrittenBeforeOneCameIsNotReadOut() {
        try (Shown shown = new Shown(People.meeting(2))) {
            shown.meeting.happen(People.said(0, "Before you came", -60));
            Fx.run(() -> {});
            assertEquals("", said(shown), "the history of the chat is no news");
            shown.meeting.happen(People.said(0, "Welcome", 1));
            tells(shown, "Ana Torres wrote: Welcome");
        }
    }

    private static void tells(Shown shown, String sentence) {
        Fx.until("it tells " + sentence, () -> said(shown).equals(sentence));
    }

    private static String said(Shown shown) {
        return ((Announcer) shown.view.root().lookup("Announcer")).said();
    }
}
