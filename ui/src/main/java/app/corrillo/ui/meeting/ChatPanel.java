package app.corrillo.ui.meeting;

import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.look.Icon;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What was written, and a line to write to everyone. */
final class ChatPanel extends SidePanel {
    private final Context context;
    private final ListView<ChatMessage> messages = new ListView<>();
    private final TextField input = new TextField();
    private final Label empty = new Label();
    private List<ChatMessage> shown = List.of();

    ChatPanel(Context context, Runnable close) {
        super(context, context.say("meeting.chat"), close);
        this.context = context;
        messages.getStyleClass().add("chat-list");
        messages.setAccessibleText(context.say("meeting.chat"));
        messages.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                event.consume();
                copy(messages.getSelectionModel().getSelectedItem());
            }
        });
        messages.setCellFactory(_ -> new ChatCell(context));
        empty.setText(context.say("meeting.chat.empty"));
        empty.getStyleClass().addAll("second", "wrapped");
        messages.setPlaceholder(empty);
        setVgrow(messages, Priority.ALWAYS);
        input.setPromptText(context.say("meeting.chat.write"));
        input.setAccessibleText(context.say("meeting.chat.write"));
        input.setId("chat-input");
        input.setOnAction(_ -> say());
        Button send = Buttons.icon(Icon.SEND, this::say, "quiet");
        Naming.name(send, context.say("meeting.chat.send"));
        StackPane line = new StackPane(input, send);
        line.getStyleClass().add("chat-line");
        StackPane.setAlignment(send, Pos.CENTER_RIGHT);
        getChildren().addAll(messages, line);
    }

    void show(List<ChatMessage> chat) {
        if (chat.equals(shown)) {
            return;
        }
        boolean grew =
                chat.size() > shown.size() && chat.subList(0, shown.size()).equals(shown);
        if (grew) {
            messages.getItems().addAll(chat.subList(shown.size(), chat.size()));
        } else {
            messages.getItems().setAll(chat);
        }
        shown = chat;
        messages.scrollTo(chat.size() - 1);
    }

    /** The words of this message, to paste elsewhere. */
    static void copy(@Nullable ChatMessage message) {
        if (message != null) {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, message.text().value()));
        }
    }

    void write() {
        input.requestFocus();
    }

    private void say() {
        UntrustedText text = UntrustedText.message(input.getText());
        if (!text.isBlank()) {
            context.send(new MeetingCommand.Say(text));
        }
        input.clear();
    }
}
