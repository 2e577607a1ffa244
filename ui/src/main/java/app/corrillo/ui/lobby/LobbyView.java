package app.corrillo.ui.lobby;

import app.corrillo.canvas.PictureDrain;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.Desk;
import app.corrillo.ui.Screen;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.DeviceDesk;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.Keys;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.pulse.StateHop;
import app.corrillo.ui.words.Words;
import atlantafx.base.controls.Spacer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Answers: will I be seen and heard? And shows that a join is under way. */
public final class LobbyView implements Screen {
    private static final double LOW = 440;

    private final BorderPane root = new BorderPane();
    private final Meeting meeting;
    private final Desk desk;
    private final Preview preview;
    private final LobbyForm form;
    private final Label title = new Label();
    private final Words words;
    private @Nullable StateHop hop;

    public LobbyView(Meeting meeting, Desk desk, Words words, PictureDrain drain, LobbyExits exits) {
        this.meeting = meeting;
        this.desk = desk;
        this.words = words;
        DeviceDesk devices = new DeviceDesk(meeting, desk);
        preview = new Preview(devices, words, drain);
        form = new LobbyForm(meeting, desk, words, this::join, exits);
        Button back = Buttons.icon(Icon.BACK, exits::back, "quiet");
        Naming.name(back, words, words.say("lobby.back"), Key.BACK);
        title.getStyleClass().add("bar-title");
        title.setMinWidth(0);
        title.setTooltip(new Tooltip());
        Button settings = Buttons.icon(Icon.SETTINGS, exits::settings, "quiet");
        settings.setId("settings");
        Naming.name(settings, words, words.say("settings.title"), Key.SETTINGS);
        HBox bar = new HBox(back, title, new Spacer(), settings);
        bar.getStyleClass().add("screen-bar");
        ScrollPane page = new ScrollPane(new LobbyLayout(preview, form));
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        page.setFitToHeight(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("lobby");
        root.setTop(bar);
        root.setCenter(page);
        root.heightProperty().addListener((_, _, height) -> keepInSight(height.doubleValue() < LOW));
        new Keys(root, words.keys())
                .on(Key.BACK, exits::back)
                .on(Key.MICROPHONE, preview::turnMicrophone)
                .on(Key.CAMERA, preview::turnCamera);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void shown() {
        hop = StateHop.follow(meeting, this::render);
        form.focus();
    }

    @Override
    public void close() {
        if (hop != null) {
            hop.close();
        }
        preview.close();
        form.close();
    }

    /** In a low window the way in stays below the page, which scrolls. */
    private void keepInSight(boolean low) {
        boolean below = root.getBottom() != null;
        if (low && !below) {
            root.setBottom(form.wayIn(false));
        } else if (!low && below) {
            root.setBottom(null);
            form.wayIn(true);
        }
    }

    private void render(MeetingState state) {
        String name = state.title().isBlank()
                ? words.say("lobby.own-meeting")
                : state.title().value();
        title.setText(name);
        title.getTooltip().setText(name);
        preview.render(state);
        form.render(state);
    }

    private void join(UntrustedText name) {
        if (meeting.state().phase() == Phase.IDLE) {
            desk.remember(desk.preferences().withName(name.value()));
            meeting.send(new MeetingCommand.Join(name));
        }
    }
}
