package app.corrillo.client.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.cli.Option;

/**
 * One command of the program.
 *
 * @param name the word that calls it; empty is the bare program
 * @param description one sentence for the help
 * @param link what its LINK is, where it takes one
 * @param options beside {@code --help} and {@code --version}, which every command has
 * @param request what is asked for by what was given; fails with {@link WrongOption}
 */
record Command(
        String name, String description, Optional<Link> link, List<Option> options, Function<Given, Request> request) {

    /** The one argument that is no option. */
    record Link(boolean required, String description) {}

    /** An option that is there or not. */
    static Option flag(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }

    /** An option with a value, which the help calls so. */
    static Option value(String name, String label, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(label)
                .desc(description)
                .get();
    }
}
