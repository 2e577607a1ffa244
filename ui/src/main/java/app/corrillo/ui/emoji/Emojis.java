package app.corrillo.ui.emoji;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.ui.words.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Every emoji of which there is a picture, without shades of skin. Immutable; read when it is first asked for. */
public final class Emojis {
    /** Those that people use most, in an order in which they are looked for (Unicode's report of frequency, 2021). */
    private static final String COMMON =
            "👍 ❤️ 😂 😊 🙏 👏 🎉 😅 😍 🤔 👋 🙌 😁 😎 😉 😄 🙂 🤣 😢 😭 😮 😱 😴 🤷 🤦 👌 ✌️ 🤞 💪 👀 🤝 👎 "
                    + "✅ ❌ ❓ ❗ ⚠️ 💡 🔥 ✨ ⭐ 💯 🚀 🎯 📌 📎 📅 ⏰ ⏳ 💬 📞 🎧 🎤 📷 💻 🖥️ 📈 📉 📝 📚 🔍 🔒 🔧 ⚙️ ☕ 🍕 🍰 🍻 🥂 🎂 🎁 🏆 "
                    + "☀️ 🌧️ ❄️ 🌈 🌍 🌱 🐶 🐱 🦄 🐢 🐝 🏠 🚗 ✈️ 🏖️ 😇 🤗 🤩 🥳 😋 😬 🙄 😤 😡 🤯 🥺 😷 🤒 🤖 👻 💔 💙 💚 💛";

    private static final Pattern SHADE = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}]");
    private static final char COLOURED = '\uFE0F';
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final List<Emoji> all;
    private final Map<String, Emoji> byText = new HashMap<>();
    private final Map<String, Emoji> byCode = new HashMap<>();
    private final List<Emoji> common;

    /** By what each is found, plain and in their order; of every language in which somebody has looked for one. */
    private final Map<String, List<String>> found = new ConcurrentHashMap<>();

    private Emojis(List<Emoji> all) {
        this.all = List.copyOf(all);
        for (Emoji emoji : all) {
            byText.put(bare(emoji.text()), emoji);
            emoji.codes().forEach(code -> byCode.putIfAbsent(code, emoji));
        }
        common = Arrays.stream(COMMON.split(" "))
                .flatMap(text -> of(text).stream())
                .toList();
    }

    /** Read once, by whoever asks first. */
    private static final class Loaded {
        private static final Emojis TABLE = new Emojis(read());
    }

    /** The table. */
    public static Emojis table() {
        return Loaded.TABLE;
    }

    /** All of them, in the order of Unicode. */
    public List<Emoji> all() {
        return all;
    }

    /** Some hundred that people use. */
    public List<Emoji> common() {
        return common;
    }

    /** The emoji that this is, in whatever shade of skin. */
    public Optional<Emoji> of(String text) {
        return Optional.ofNullable(byText.get(bare(text)));
    }

    /** The emoji of this short code, without colons. */
    public Optional<Emoji> ofCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Those of which every word asked for begins a word, in the language of these words; at most so many. */
    public List<Emoji> find(String asked, Words words, int most) {
        List<String> parts = Arrays.stream(plain(asked).split("[\\s:]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> known = found.computeIfAbsent(
                words.locale().getLanguage(),
                _ -> all.stream().map(emoji -> ' ' + plain(emoji.found(words))).toList());
        return IntStream.range(0, all.size())
                .filter(place ->
                        parts.stream().allMatch(part -> known.get(place).contains(' ' + part)))
                .limit(most)
                .mapToObj(all::get)
                .toList();
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('_', ' ');
    }

    /** Without what only says how it is to be shown. */
    private static String bare(String text) {
        return SHADE.matcher(text).replaceAll("").replace(String.valueOf(COLOURED), "");
    }

    private static List<Emoji> read() {
        List<Emoji> read = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Emojis.class.getResourceAsStream("/app/corrillo/ui/emoji/emoji.tsv")), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    int place = places.merge(cells[1], 1, Integer::sum) - 1;
                    List<String> codes = Arrays.stream(cells[4].split(" "))
                            .filter(code -> !code.isEmpty())
                            .toList();
                    read.add(new Emoji(cells[0], cells[1], place, cells[2], cells[3], codes, cells[5], cells[6]));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }
}
