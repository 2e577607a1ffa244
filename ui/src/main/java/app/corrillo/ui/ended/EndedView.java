package app.corrillo.ui.ended;

import app.corrillo.meeting.EndReason;
import app.corrillo.ui.Screen;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.Keys;
import app.corrillo.ui.look.Brand;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Why a meeting is over, in one sentence, and the two ways on. */
public final class EndedView implements Screen {
    private static final double LOW = 400;

    private final BorderPane root = new BorderPane();
    private final Button first;

    /**
     * @param stayed how long this person was there, in words; empty if not at all
     * @param rejoin goes in again; shown only where that can help
     */
    public EndedView(EndReason reason, boolean hosted, String stayed, Words words, Runnable rejoin, Runnable home) {
        Retry retry = Retry.after(reason, hosted);
        Button out = Buttons.words(words.say("ended.home"), home, "big");
        Naming.name(out, words, words.say("ended.home"), Key.BACK);
        FlowPane ways = new FlowPane(12, 12);
        ways.getStyleClass().add("ways");
        ways.setAlignment(Pos.CENTER);
        if (retry == Retry.NONE) {
            out.getStyleClass().add("primary");
            first = out;
        } else {
            first = Buttons.words(retry.words(words), rejoin, "primary", "big");
            first.setGraphic(Icon.REJOIN.node(Icon.Size.ROW));
            Naming.name(first, words, retry.words(words), Key.JOIN);
            ways.getChildren().add(first);
        }
        first.setDefaultButton(true);
        ways.getChildren().add(out);

        Label title = Prose.label(words.title(reason), "title");
        // With whoever holds it on this computer it is over for everybody.
        boolean over = hosted && reason == EndReason.LEFT;
        Label sentence = Prose.label(over ? words.say("ended.own-over") : words.sentence(reason), "second");
        Label there = new Label(stayed.isEmpty() ? "" : words.say("ended.duration", stayed));
        there.getStyleClass().add("second");
        StackPane mark = mark(reason);
        VBox middle = new VBox(mark, title, sentence, ways, there);
        middle.getStyleClass().add("reason");
        ScrollPane page = new ScrollPane(middle);
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        page.setFitToHeight(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox bar = new HBox(Brand.lockup(words.say("app.name")));
        bar.getStyleClass().add("screen-bar");
        root.getStyleClass().add("ended");
        root.setTop(bar);
        root.setCenter(page);
        // In a low window the ways on matter more than the mark.
        root.heightProperty().addListener((_, _, height) -> Presence.set(mark, height.doubleValue() >= LOW));
        new Keys(root, words.keys()).on(Key.BACK, home);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        first.requestFocus();
    }

    /** Whether it can help to go into a meeting again, of somebody else, that is over for this reason. */
    public static boolean leadsBack(EndReason reason) {
        return Retry.after(reason, false) != Retry.NONE;
    }

    private static StackPane mark(EndReason reason) {
        StackPane circle = new StackPane(icon(reason).node(Icon.Size.LARGE));
        circle.getStyleClass().add("circle");
        if (reason.isFailure()) {
            circle.getStyleClass().add("failure");
        }
        return circle;
    }

    private static Icon icon(EndReason reason) {
        return switch (reason) {
            case LEFT, ENDED_BY_HOST -> Icon.ENDED;
            case REMOVED, REFUSED, NO_TOKEN, TURNED_AWAY -> Icon.BLOCKED;
            case LOCKED -> Icon.LOCK;
            case JOINED_ELSEWHERE -> Icon.HOSTED;
            case BAD_LINK, WRONG_SERVER -> Icon.LINK_BROKEN;
            case NO_ANSWER, NO_SUCH_MEETING, SERVER_GONE -> Icon.SERVER_GONE;
            case FULL -> Icon.PEOPLE_ON;
            case UNKNOWN_VERSION -> Icon.UPDATE;
            case EXPIRED, TOO_MANY_ATTEMPTS -> Icon.CLOCK;
            case NETWORK_GONE -> Icon.NETWORK_GONE;
            case NO_ENGINE, FAULT -> Icon.WARNING;
        };
    }
}
