package app.corrillo.ui.meeting;

import app.corrillo.meeting.FileContent;
import app.corrillo.meeting.SharedFile;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for files to send, and where to save what came. */
final class FileDialogs {
    private final Words words;
    private final Node owner;
    private final BiConsumer<String, Icon> tell;
    private @Nullable File folder;

    /** @param tell says what came of it */
    FileDialogs(Words words, Node owner, BiConsumer<String, Icon> tell) {
        this.words = words;
        this.owner = owner;
        this.tell = tell;
    }

    /** Those that the person chose; none where nothing was. */
    List<Path> choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("meeting.file.send"));
        List<File> chosen = chooser.showOpenMultipleDialog(window());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    /** Saves it where the person says, and never opens it. */
    void save(SharedFile file, FileContent content) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("meeting.file.save"));
        chooser.setInitialFileName(file.name().value());
        chooser.setInitialDirectory(folder);
        File place = chooser.showSaveDialog(window());
        if (place != null) {
            folder = place.getParentFile();
            save(content, place.toPath());
        }
    }

    /** Saves it there; disks may be slow. */
    void save(FileContent content, Path place) {
        String name = String.valueOf(place.getFileName());
        Thread.ofVirtual().name("save file").start(() -> {
            try {
                content.keep(place);
                Platform.runLater(() -> tell.accept(words.say("meeting.file.saved", name), Icon.CHECK));
            } catch (IOException | RuntimeException failure) {
                System.getLogger(FileDialogs.class.getName())
                        .log(Level.WARNING, "a file could not be saved: {0}", failure.toString());
                Platform.runLater(() -> tell.accept(words.say("meeting.file.unsaved", name), Icon.WARNING));
            }
        });
    }

    private Window window() {
        return owner.getScene().getWindow();
    }
}
