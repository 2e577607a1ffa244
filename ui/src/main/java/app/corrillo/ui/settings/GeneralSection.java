package app.corrillo.ui.settings;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.ui.look.Icon;
import app.corrillo.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.TextField;

/** Who this person is, and which language. */
final class GeneralSection implements Section {
    private final Options options;
    private final TextField name = new TextField();
    private final List<Group> groups;

    GeneralSection(Options options) {
        this.options = options;
        name.setText(options.now().name());
        name.setPromptText(options.say("lobby.name.prompt"));
        name.setAccessibleText(options.say("settings.name"));
        name.setOnAction(_ -> keep());
        name.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep();
            }
        });
        List<Locale> languages =
                Stream.concat(Stream.of(Locale.ROOT), Words.LANGUAGES.stream()).toList();
        Locale now = languages.stream()
                .filter(one ->
                        one.getLanguage().equals(options.now().look().language().getLanguage()))
                .findFirst()
                .orElse(Locale.ROOT);
        groups = List.of(new Group(
                "",
                List.of(
                        new Line(options.say("settings.name"), options.say("settings.name.about"), name),
                        options.chosen(
                                options.say("settings.language"),
                                languages,
                                now,
                                this::own,
                                language -> options.now().withLanguage(language)),
                        options.turned(
                                options.say("settings.mini"),
                                options.say("settings.mini.about"),
                                options.now().habits().mini(),
                                on -> options.now()
                                        .withHabits(options.now().habits().withMini(on))))));
    }

    @Override
    public String id() {
        return "general";
    }

    @Override
    public String title() {
        return options.say("settings.general");
    }

    @Override
    public Icon icon() {
        return Icon.GENERAL;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    @Override
    public void close() {
        keep();
    }

    private void keep() {
        String now = UntrustedText.name(name.getText()).value();
        if (!now.equals(options.now().name())) {
            options.change().accept(options.now().withName(now));
        }
    }

    private String own(Locale language) {
        return language.equals(Locale.ROOT)
                ? options.say("settings.as-system")
                : Words.in(language).say("language.own-name");
    }
}
