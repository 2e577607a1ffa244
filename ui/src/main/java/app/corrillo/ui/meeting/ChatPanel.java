package app.corrillo.ui.meeting;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.look.Icon;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What was written and sent, and a line to write to everyone or to one. */
final class ChatPanel extends SidePanel {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Context context;
    private final ListView<ChatEntry> entries = new ListView<>();
    private final TextField input = new TextField();
    private final AddresseeButton addressee;
    private final Button attach;
    private final FileDialogs dialogs;
    private final PauseTransition laidOut = new PauseTransition(Duration.millis(60));

    /** @param tell says in a toast what came of something */
    ChatPanel(Context context, Runnable close, BiConsumer<String, Icon> tell) {
        super(context, context.say("meeting.chat"), close);
        this.context = context;
        dialogs = new FileDialogs(context.words(), this, tell);
        list();
        input.setId("chat-input");
        input.setOnAction(_ -> say());
        addressee = new AddresseeButton(context, this::prompt);
        attach = Buttons.icon(Icon.ATTACH, this::attach, "quiet", "compact");
        attach.setId("attach");
        Naming.name(attach, context.words(), context.say("meeting.file.send"), Key.SEND_FILE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox tools = new HBox(4, addressee, between, attach);
        tools.getStyleClass().add("chat-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        Button send = Buttons.icon(Icon.SEND, this::say, "quiet");
        Naming.name(send, context.say("meeting.chat.send"));
        StackPane line = new StackPane(input, send);
        line.getStyleClass().add("chat-line");
        StackPane.setAlignment(send, Pos.CENTER_RIGHT);
        getChildren().addAll(entries, tools, line);
        laidOut.setOnFinished(_ -> entries.scrollTo(entries.getItems().size() - 1));
        setOnDragOver(this::drag);
        setOnDragDropped(this::drop);
        setOnDragExited(_ -> pseudoClassStateChanged(DROP, false));
    }

    private void list() {
        entries.getStyleClass().add("chat-list");
        entries.setAccessibleText(context.say("meeting.chat"));
        entries.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                event.consume();
                copy(entries.getSelectionModel().getSelectedItem());
            }
        });
        entries.setCellFactory(_ -> new ChatCell(context, dialogs::save));
        Label empty = new Label(context.say("meeting.chat.empty"));
        empty.getStyleClass().addAll("second", "wrapped");
        entries.setPlaceholder(empty);
        setVgrow(entries, Priority.ALWAYS);
    }

    /** @param now what was written and sent in this state */
    void show(MeetingState state, List<ChatEntry> now) {
        boolean one = state.allows(Capability.WRITE_TO_ONE);
        Presence.set(addressee, one);
        Presence.set(attach, state.allows(Capability.SEND_FILES));
        prompt();
        if (now.equals(entries.getItems())) {
            return;
        }
        boolean grew = now.size() > entries.getItems().size();
        for (int place = 0; place < now.size(); place++) {
            if (place >= entries.getItems().size()) {
                entries.getItems().add(now.get(place));
            } else if (!entries.getItems().get(place).equals(now.get(place))) {
                entries.getItems().set(place, now.get(place));
            }
        }
        entries.getItems().remove(now.size(), entries.getItems().size());
        if (grew) {
            toEnd();
        }
    }

    /** The words of this message, to paste elsewhere. */
    static void copy(@Nullable ChatEntry entry) {
        if (entry instanceof ChatEntry.Said(var message)) {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, message.text().value()));
        }
    }

    /** The panel has been opened. */
    void write() {
        toEnd();
        // A field takes letters only when it has its skin, which otherwise comes with the next pulse.
        input.applyCss();
        input.requestFocus();
    }

    /** Shows the newest, now and when the layout has said how tall it is. */
    private void toEnd() {
        entries.scrollTo(entries.getItems().size() - 1);
        laidOut.playFromStart();
    }

    /** Asks for files and sends them. */
    void attach() {
        if (maySend()) {
            send(dialogs.choose());
        }
    }

    /** Sends these to whom is chosen. */
    void send(List<Path> files) {
        files.forEach(file -> context.send(new MeetingCommand.SendFile(file, only())));
    }

    private void say() {
        UntrustedText text = UntrustedText.message(input.getText());
        if (!addressee.isReachable(context.meeting().state())) {
            // The words stay: they are for nobody else until the person says so.
            return;
        }
        if (!text.isBlank()) {
            context.send(new MeetingCommand.Say(text, only()));
        }
        input.clear();
    }

    private @Nullable ParticipantId only() {
        Addressee to = addressee.to();
        return to == null ? null : to.id();
    }

    private boolean maySend() {
        MeetingState state = context.meeting().state();
        return state.allows(Capability.SEND_FILES) && addressee.isReachable(state);
    }

    private void prompt() {
        Addressee to = addressee.to();
        String text = to == null
                ? context.say("meeting.chat.write")
                : addressee.isReachable(context.meeting().state())
                        ? context.say("meeting.chat.write.one", to.name().value())
                        : context.say("meeting.chat.gone", to.name().value());
        input.setPromptText(text);
        input.setAccessibleText(text);
    }

    private void drag(DragEvent event) {
        if (event.getDragboard().hasFiles() && maySend()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        pseudoClassStateChanged(DROP, event.isAccepted());
        event.consume();
    }

    private void drop(DragEvent event) {
        boolean takes = event.getDragboard().hasFiles() && maySend();
        if (takes) {
            send(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(takes);
        pseudoClassStateChanged(DROP, false);
        event.consume();
    }
}
