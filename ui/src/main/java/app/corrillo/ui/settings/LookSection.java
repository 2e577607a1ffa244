package app.corrillo.ui.settings;

import app.corrillo.ui.Preferences;
import app.corrillo.ui.Preferences.Look;
import app.corrillo.ui.Preferences.Theme;
import app.corrillo.ui.look.Icon;
import java.util.Comparator;
import java.util.List;

/** Light or dark, and how strong and large everything is. */
final class LookSection implements Section {
    private static final List<Integer> SIZES = List.of(Look.SMALLEST, Look.USUAL, 110, 125, Look.LARGEST);

    private final Options options;
    private final List<Group> groups;

    LookSection(Options options) {
        this.options = options;
        Look now = now();
        groups = List.of(new Group(
                "",
                List.of(
                        options.chosen(
                                options.say("settings.theme"),
                                List.of(Theme.values()),
                                now.theme(),
                                this::name,
                                theme -> options.now().withTheme(theme)),
                        options.turned(
                                options.say("settings.contrast"),
                                options.say("settings.contrast.about"),
                                now.contrast(),
                                on -> with(now().withContrast(on))),
                        options.chosen(
                                options.say("settings.letters"),
                                SIZES,
                                nearest(now.letters()),
                                size -> options.say("settings.letters.percent", size),
                                size -> with(now().withLetters(size))))));
    }

    @Override
    public String id() {
        return "look";
    }

    @Override
    public String title() {
        return options.say("settings.look");
    }

    @Override
    public Icon icon() {
        return Icon.PALETTE;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    private Preferences with(Look look) {
        return options.now().withLook(look);
    }

    private Look now() {
        return options.now().look();
    }

    private static int nearest(int letters) {
        return SIZES.stream()
                .min(Comparator.comparingInt(size -> Math.abs(size - letters)))
                .orElse(Look.USUAL);
    }

    private String name(Theme theme) {
        return switch (theme) {
            case SYSTEM -> options.say("settings.as-system");
            case LIGHT -> options.say("settings.theme.light");
            case DARK -> options.say("settings.theme.dark");
        };
    }
}
