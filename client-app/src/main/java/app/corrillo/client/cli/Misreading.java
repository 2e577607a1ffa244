package app.corrillo.client.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli could not read, in our own words: its own are English only. */
final class Misreading {
    private Misreading() {}

    static WrongOption of(ParameterException wrong) {
        if (wrong.getCause() instanceof WrongOption own) {
            return own;
        }
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                new WrongOption(
                        unmatched.isUnknownOption() ? "unknown-option" : "surplus",
                        unmatched.getUnmatched().getFirst());
            case MissingParameterException missing ->
                missing.getMissing().isEmpty()
                        ? new WrongOption("unreadable")
                        : missing(missing.getMissing().getFirst());
            case OverwrittenOptionException twice -> new WrongOption("twice", name(twice.getOverwritten()));
            default ->
                wrong.getArgSpec() == null
                        ? new WrongOption("unreadable")
                        : new WrongOption("no-such-value", name(wrong.getArgSpec()));
        };
    }

    private static WrongOption missing(ArgSpec spec) {
        return new WrongOption(spec instanceof OptionSpec ? "no-value" : "missing", name(spec));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
