package app.corrillo.ui.meeting;

import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingState;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.emoji.EmojiPictures;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Copies;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What was written and sent, and a line to write to everyone or to one. */
final class ChatPanel extends SidePanel {
    /** So much room lets everything be seen beside the emoji. */
    private static final double ROOMY = 360;

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Context context;
    private final VBox chat = new VBox();
    private final ListView<ChatEntry> entries = new ListView<>();
    private final ChatLine line;
    private final PollForm form;
    private final EmojiPicker picker;
    private final FileDialogs dialogs;
    private final PauseTransition laidOut = new PauseTransition(Duration.millis(60));

    /** @param tell says in a toast what came of something */
    ChatPanel(Context context, Runnable close, BiConsumer<String, Icon> tell) {
        super(context, context.say("meeting.chat"), close);
        this.context = context;
        dialogs = new FileDialogs(context.words(), this, tell);
        EmojiPictures pictures = new EmojiPictures();
        list(pictures, close);
        line = new ChatLine(context, pictures, this::emoji, this::poll, this::attach);
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        form = new PollForm(context, pictures, line::clear, this::endForm);
        picker = new EmojiPicker(context, pictures, line::insert, this::endPicker);
        chat.getChildren().addAll(entries, picker, line);
        setVgrow(chat, Priority.ALWAYS);
        setVgrow(form, Priority.ALWAYS);
        getChildren().addAll(chat, form);
        laidOut.setOnFinished(_ -> entries.scrollTo(entries.getItems().size() - 1));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && picker.isOpen()) {
                event.consume();
                picker.close();
            }
        });
        heightProperty().addListener((_, _, _) -> share());
        setOnDragOver(this::drag);
        setOnDragDropped(this::drop);
        setOnDragExited(_ -> pseudoClassStateChanged(DROP, false));
    }

    private void list(EmojiPictures pictures, Runnable close) {
        entries.getStyleClass().add("chat-list");
        entries.setAccessibleText(context.say("meeting.chat"));
        // The list itself would keep this key.
        entries.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                if (picker.isOpen()) {
                    picker.close();
                } else {
                    close.run();
                }
            }
        });
        entries.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                event.consume();
                copy(context, entries.getSelectionModel().getSelectedItem());
            }
        });
        entries.setCellFactory(_ -> new ChatCell(context, pictures, dialogs::save));
        Label empty = Prose.label(context.say("meeting.chat.empty"), "second");
        entries.setPlaceholder(empty);
        VBox.setVgrow(entries, Priority.ALWAYS);
        entries.setMinHeight(0);
        entries.setPrefHeight(0);
        MenuItem copy = new MenuItem(context.say("meeting.chat.copy"));
        copy.setOnAction(_ -> copy(context, entries.getSelectionModel().getSelectedItem()));
        entries.setContextMenu(new ContextMenu(copy));
    }

    /** @param now what was written and sent in this state */
    void show(MeetingState state, List<ChatEntry> now) {
        line.show(state);
        if (form.isOpen()) {
            form.look();
        }
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

    /** The words of this entry, to paste elsewhere. */
    static void copy(Context context, @Nullable ChatEntry entry) {
        String words = switch (entry) {
            case ChatEntry.Said(var message) -> message.text().value();
            case ChatEntry.Asked(var poll) -> PollCard.words(context, poll);
            case ChatEntry.Sent(var file) -> file.name().value();
            case null -> "";
        };
        if (!words.isEmpty()) {
            Copies.put(words);
        }
    }

    /** The panel has been opened. */
    void write() {
        toEnd();
        if (form.isOpen()) {
            endForm();
        } else {
            line.write();
        }
    }

    /** Asks everybody: with what is in the line as the question, if something is. */
    void poll() {
        if (context.meeting().state().allows(Capability.POLL)) {
            Presence.set(chat, false);
            form.begin(line.words());
        }
    }

    /** Opens and closes the choice of emoji. */
    void emoji() {
        if (picker.isOpen()) {
            picker.close();
        } else if (!form.isOpen()) {
            picker.open();
            share();
        }
    }

    /** In a low window the emoji take the room of what else can be sent. */
    private void share() {
        line.setRoomy(!picker.isOpen() || getHeight() == 0 || getHeight() >= ROOMY);
    }

    private void endPicker() {
        share();
        line.write();
    }

    private void endForm() {
        Presence.set(form, false);
        Presence.set(chat, true);
        line.write();
    }

    /** Shows the newest, now and when the layout has said how tall it is. */
    private void toEnd() {
        entries.scrollTo(entries.getItems().size() - 1);
        laidOut.playFromStart();
    }

    /** Asks for files and sends them. */
    void attach() {
        if (line.maySend()) {
            send(dialogs.choose());
        }
    }

    /** Sends these to whom is chosen. */
    void send(List<Path> files) {
        files.forEach(file -> context.send(new MeetingCommand.SendFile(file, line.only())));
    }

    /** Files that were copied elsewhere are sent, as those that are let go here. */
    private void paste(KeyEvent event) {
        List<File> files = event.isShortcutDown() && event.getCode() == KeyCode.V
                ? Clipboard.getSystemClipboard().getFiles()
                : null;
        if (files != null && !files.isEmpty() && line.maySend()) {
            event.consume();
            send(files.stream().map(File::toPath).toList());
        }
    }

    private void drag(DragEvent event) {
        if (event.getDragboard().hasFiles() && line.maySend()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        pseudoClassStateChanged(DROP, event.isAccepted());
        event.consume();
    }

    private void drop(DragEvent event) {
        boolean takes = event.getDragboard().hasFiles() && line.maySend();
        if (takes) {
            send(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(takes);
        pseudoClassStateChanged(DROP, false);
        event.consume();
    }
}
