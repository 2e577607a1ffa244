package app.corrillo.ui.words;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.media.Chime;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.ui.Habits.Bandwidth;
import app.corrillo.ui.keys.Key;
import app.corrillo.ui.keys.KeyMap;
import app.corrillo.ui.keys.Stroke;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.StringJoiner;
import java.util.concurrent.CompletionException;

/**
 * Everything that the screens say, in one language. Patterns are those of {@link MessageFormat}; plurals are its
 * {@code choice}. Immutable.
 */
public final class Words {
    /** The languages there are, each under its own name. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es", "ES"));

    private final Locale locale;
    private final ResourceBundle bundle;
    private final KeyMap keys;

    private Words(Locale locale, ResourceBundle bundle, KeyMap keys) {
        this.locale = locale;
        this.bundle = bundle;
        this.keys = keys;
    }

    /**
     * The words for this wish.
     *
     * @param wish {@link Locale#ROOT} follows the system; a language that is not there becomes English
     */
    public static Words in(Locale wish) {
        Locale locale = wish.equals(Locale.ROOT) ? Locale.getDefault() : wish;
        boolean spanish = locale.getLanguage().equals("es");
        Locale language = spanish ? Locale.of("es") : Locale.ENGLISH;
        return new Words(locale, ResourceBundle.getBundle("app.corrillo.ui.words.words", language), KeyMap.USUAL);
    }

    /** The same words for somebody who chose these keys. */
    public Words with(KeyMap chosen) {
        return new Words(locale, bundle, chosen);
    }

    /** The keys that {@link #key} speaks of. */
    public KeyMap keys() {
        return keys;
    }

    /** The stroke of this key as it stands in a tooltip: "Ctrl+Shift+L". */
    public String key(Key key) {
        return stroke(keys.stroke(key));
    }

    /** A stroke as people write it. */
    public String stroke(Stroke stroke) {
        StringJoiner parts = new StringJoiner("+");
        if (stroke.control()) {
            parts.add(say("key.control"));
        }
        if (stroke.shift()) {
            parts.add(say("key.shift"));
        }
        return parts.add(
                        switch (stroke.code()) {
                            case ENTER -> say("key.enter");
                            case ESCAPE -> say("key.escape");
                            case PAGE_UP -> say("key.page-up");
                            case PAGE_DOWN -> say("key.page-down");
                            case COMMA -> ",";
                            default -> stroke.code().getName();
                        })
                .toString();
    }

    /** The language and the country whose numbers, dates and lists these words use. */
    public Locale locale() {
        return bundle.getLocale().getLanguage().equals(locale.getLanguage()) ? locale : bundle.getLocale();
    }

    /**
     * The words under this key, with these in their places.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String say(String key, Object... about) {
        return new MessageFormat(bundle.getString(key), locale()).format(about);
    }

    /** Why a meeting is over, in a few words. */
    public String title(EndReason reason) {
        return bundle.getString("end." + reason.word() + ".title");
    }

    /** Why a meeting is over and what can be done, in one sentence. */
    public String sentence(EndReason reason) {
        return bundle.getString("end." + reason.word());
    }

    /** What happened, for a toast or the strip. */
    public String sentence(Notice notice) {
        return say("notice." + dashed(notice.kind()), notice.about().value());
    }

    /** Why something about media could not be done, and what helps. */
    public String sentence(MediaProblem problem) {
        return bundle.getString("problem." + dashed(problem));
    }

    /** The same of what a media engine's future failed with, in whatever it is wrapped. */
    public String mediaSentence(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return sentence(cause instanceof MediaException media ? media.problem() : MediaProblem.ENGINE_FAILED);
    }

    /** How much pictures may take, in a few words. */
    public String name(Bandwidth bandwidth) {
        return bundle.getString("bandwidth." + dashed(bandwidth));
    }

    /** What a quiet sound tells, in a few words. */
    public String name(Chime chime) {
        return bundle.getString("chime." + chime.word());
    }

    /** "Ana, Luis and Chen", as the language joins them. */
    public String list(List<String> items) {
        return items.isEmpty()
                ? ""
                : ListFormat.getInstance(locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(items);
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
