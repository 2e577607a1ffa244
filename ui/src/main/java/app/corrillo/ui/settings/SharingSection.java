package app.corrillo.ui.settings;

import app.corrillo.ui.look.Icon;
import java.util.List;

/** How screens are seen that others share. */
final class SharingSection implements Section {
    private final Options options;
    private final List<Group> groups;

    SharingSection(Options options) {
        this.options = options;
        groups = List.of(new Group(
                "",
                List.of(options.turned(
                        options.say("settings.apart"),
                        options.say("settings.apart.about"),
                        options.now().habits().apart(),
                        on -> options.now().withHabits(options.now().habits().withApart(on))))));
    }

    @Override
    public String id() {
        return "sharing";
    }

    @Override
    public String title() {
        return options.say("settings.sharing");
    }

    @Override
    public Icon icon() {
        return Icon.SHARE;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }
}
