package backprop.report.bundle;

import backprop.experiment.json.JsonFlag;
import backprop.experiment.json.JsonList;
import backprop.experiment.json.JsonNull;
import backprop.experiment.json.JsonNumber;
import backprop.experiment.json.JsonObject;
import backprop.experiment.json.JsonText;
import backprop.experiment.json.JsonValue;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A setting's value in the field's words: “random, train the rest, test 20 %”. A word of the file format has its text by the
 * setting's key, as {@code value.form.plain}, or for every setting, as {@code value.relu}; a key has its own as {@code member.sd}.
 */
final class SettingWords {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");

    /** Keys of what the user has named. */
    private static final Set<String> OWN_WORDS = Set.of("label", "path", "name");

    private final Strings strings;

    SettingWords(Strings strings) {
        this.strings = strings;
    }

    /** @param key of the setting, in which the value stands */
    String said(String key, JsonValue value) {
        if (value instanceof JsonNull) {
            return "";
        } else if (value instanceof JsonObject object) {
            return object(key, object);
        } else if (value instanceof JsonList list) {
            return list.values().stream().map(one -> said(key, one)).collect(Collectors.joining("; "));
        } else if (value instanceof JsonText text) {
            return text(key, text.text());
        } else if (value instanceof JsonNumber number) {
            return number(key, number);
        } else if (value instanceof JsonFlag flag) {
            return flag(key, flag.value());
        }
        throw new IllegalStateException("Not known: " + value.kind());
    }

    /** A whole number with commas between thousands, but for a seed, which is no count; any other as its author wrote it. */
    private static String number(String key, JsonNumber number) {
        boolean count = WHOLE.matcher(number.text()).matches() && !key.equals("seed");
        return count ? Numerals.format(Long.parseLong(number.text())) : number.text();
    }

    /** Of a setting that has words for “yes” alone, “no” is not worth a word. */
    private String flag(String key, boolean value) {
        boolean unsaid = !value && strings.has("value." + key + ".yes") && !strings.has("value." + key + ".no");
        return unsaid ? "" : text(key, value ? "yes" : "no");
    }

    private String text(String key, String word) {
        if (OWN_WORDS.contains(key)) {
            return word;
        }
        String own = "value." + key + "." + word;
        String any = "value." + word;
        return strings.has(own) ? strings.get(own) : strings.has(any) ? strings.get(any) : word;
    }

    private String object(String key, JsonObject object) {
        if (key.equals("penalty") && isZero(object.get("l1")) && isZero(object.get("l2"))) {
            return strings.get("value.none");
        }
        if (object.members().size() == 1 && object.get("fraction") instanceof JsonNumber part) {
            return strings.get("amount.fraction", percent(part.value()));
        }
        if (object.members().size() == 1 && object.get("count") instanceof JsonNumber count) {
            return isZero(count) ? "" : strings.get("amount.count", (long) count.value());
        }
        return object.members().entrySet().stream()
                .map(entry -> member(key, entry))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static boolean isZero(@Nullable JsonValue value) {
        return value instanceof JsonNumber number && number.value() == 0;
    }

    /** As many digits as the share has, less those of rounding. */
    private static String percent(double share) {
        return Numerals.format(Math.round(share * 1e6) / 1e4);
    }

    private String member(String within, Map.Entry<String, JsonObject.Member> entry) {
        JsonValue value = entry.getValue().value();
        if (entry.getKey().equals("type")) {
            return said(within, value);
        }
        String said = said(entry.getKey(), value);
        boolean whole = value instanceof JsonFlag && strings.has("value." + entry.getKey() + ".yes");
        return said.isEmpty() || whole ? said : name(entry.getKey()) + " " + said;
    }

    private String name(String key) {
        return strings.has("member." + key) ? strings.get("member." + key) : words(key);
    }

    /** “learning rate” for {@code learningRate}. */
    static String words(String key) {
        return HUMP.matcher(key).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
