package app.corrillo.ui.settings;

import app.corrillo.ui.Desk;
import app.corrillo.ui.control.Buttons;
import app.corrillo.ui.control.Naming;
import app.corrillo.ui.control.Paragraph;
import app.corrillo.ui.control.Presence;
import app.corrillo.ui.control.Prose;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Copies;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What this program is, where its files are, and whether this computer can hold a meeting. */
final class AboutSection implements Section {
    private final Options options;
    private final Button examine;
    private final Button copy;
    private final Button diagnose;
    private final Label copied = Prose.label("", "caption");
    private final VBox findings = new VBox(4);
    private final List<Group> groups;
    private String report = "";

    AboutSection(Options options) {
        this.options = options;
        Desk.About about = options.desk().about();
        examine = Buttons.words(options.say("settings.examine"), this::examine);
        Naming.name(examine, options.say("settings.examine"));
        copy = Buttons.words(options.say("settings.copy-report"), this::copy);
        Naming.name(copy, options.say("settings.copy-report"));
        Presence.set(copy, false);
        diagnose = Buttons.words(options.say("settings.diagnose"), this::diagnose);
        Naming.name(diagnose, options.say("settings.diagnose"));
        Button open = Buttons.words(options.say("settings.open-log"), options.desk()::openLogs);
        Naming.name(open, options.say("settings.open-log"));
        Presence.set(copied, false);
        groups = List.of(
                new Group(
                        "",
                        List.of(
                                fact(options.say("settings.version"), about.version()),
                                fact(options.say("settings.system"), about.system()),
                                fact(options.say("settings.file"), about.settings()),
                                fact(options.say("settings.log"), about.log()),
                                new Line(
                                        options.say("settings.diagnose.title"),
                                        options.say("settings.diagnose.about"),
                                        new VBox(8, new HBox(8, diagnose, open), copied)))),
                new Group(
                        options.say("settings.this-computer"),
                        List.of(new Line(
                                options.say("settings.examine.title"),
                                options.say("settings.examine.about"),
                                new VBox(12, examine, findings, copy)))));
    }

    @Override
    public String id() {
        return "about";
    }

    @Override
    public String title() {
        return options.say("settings.about");
    }

    @Override
    public Icon icon() {
        return Icon.INFO;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    private static Line fact(String title, String value) {
        Label label = new Label(value);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(value));
        return new Line(title, "", label);
    }

    /** Copies what somebody wants to read who looks for a fault. */
    void diagnose() {
        diagnose.setDisable(true);
        options.desk()
                .diagnose()
                .whenCompleteAsync((text, _) -> diagnosed(text == null ? "" : text), Platform::runLater);
    }

    private void diagnosed(String text) {
        diagnose.setDisable(false);
        if (!text.isEmpty()) {
            Copies.put(text);
        }
        copied.setText(options.say(text.isEmpty() ? "settings.diagnose.failed" : "settings.diagnose.copied"));
        Presence.set(copied, true);
    }

    private void examine() {
        examine.setDisable(true);
        examine.setText(options.say("settings.examining"));
        options.desk()
                .examine()
                .whenCompleteAsync((lines, _) -> examined(lines == null ? List.of() : lines), Platform::runLater);
    }

    private void examined(List<String> lines) {
        examine.setDisable(false);
        examine.setText(options.say("settings.examine"));
        findings.getChildren().clear();
        for (String line : lines) {
            Paragraph paragraph = new Paragraph();
            paragraph.say(line);
            findings.getChildren().add(paragraph);
        }
        Desk.About about = options.desk().about();
        report = "Corrillo " + about.version() + "\n" + about.system() + "\n" + String.join("\n", lines) + "\n";
        Presence.set(copy, !lines.isEmpty());
    }

    private void copy() {
        Copies.put(report);
    }
}
