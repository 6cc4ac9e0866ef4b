package shardingspec.subject.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.datafaker.Faker;

/** Values for columns, by their types and, if they are texts, by their names. The same seed gives the same values. */
final class Values {

    /** Nothing is relative to today. */
    private static final LocalDateTime FIRST = LocalDateTime.of(2025, 1, 1, 0, 0);

    private static final int MINUTES_OF_A_YEAR = 525_600;
    private static final Pattern LENGTH = Pattern.compile("\\((\\d+)(?:,(-?\\d+))?\\)");
    private static final int LONG_ENOUGH = 40;

    private final Random random;
    private final Faker faker;

    Values(Random random) {
        this.random = random;
        this.faker = new Faker(Locale.ENGLISH, random);
    }

    /** Empty if no value of its type can be made up. */
    Optional<String> of(String column, ColumnType type) {
        if (!type.labels().isEmpty()) {
            return Optional.of(type.labels().get(random.nextInt(type.labels().size())));
        }
        if (!type.patterns().isEmpty()) {
            return Optional.of(
                    matching(type.patterns().get(random.nextInt(type.patterns().size()))));
        }
        // Now and then another one: a candidate may be what a check forbids.
        if (!type.candidates().isEmpty() && random.nextInt(4) > 0) {
            return Optional.of(
                    type.candidates().get(random.nextInt(type.candidates().size())));
        }
        return ofType(column, type.base());
    }

    /** One that differs for each number, as keys have to. */
    Optional<String> unlike(String column, ColumnType type, int number) {
        String base = withoutLength(type.base());
        return switch (base) {
            case "smallint", "integer", "bigint", "numeric", "real", "double precision", "oid" ->
                Optional.of(String.valueOf(number));
            case "date" -> Optional.of(FIRST.toLocalDate().plusDays(number).toString());
            case "timestamp without time zone" ->
                Optional.of(FIRST.plusMinutes(number).toString());
            case "timestamp with time zone" -> Optional.of(FIRST.plusMinutes(number) + "+00");
            case "text", "character varying", "citext", "character", "bpchar" ->
                text(column, type.base()).map(value -> numbered(value, number, length(type.base())));
            default -> of(column, type);
        };
    }

    private static String numbered(String value, int number, int length) {
        String digits = Integer.toString(number, Character.MAX_RADIX);
        int at = value.indexOf('@');
        String longer = at > 0 ? value.substring(0, at) + digits + value.substring(at) : value + " " + digits;
        return longer.length() <= length
                ? longer
                : value.substring(0, Math.max(0, Math.min(value.length(), length - digits.length()))) + digits;
    }

    private String matching(String pattern) {
        try {
            return faker.regexify(pattern);
        } catch (RuntimeException e) {
            return faker.lorem().word(); // what the server says of it is told
        }
    }

    private Optional<String> ofType(String column, String base) {
        if (base.endsWith("[]")) {
            return ofType(column, base.substring(0, base.length() - 2))
                    .map(value -> "{\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
        }
        int some = 1 + random.nextInt(100);
        LocalDateTime moment = FIRST.plusMinutes(random.nextInt(MINUTES_OF_A_YEAR));
        LocalDate day = moment.toLocalDate();
        return switch (withoutLength(base)) {
            case "smallint", "integer", "bigint" -> Optional.of(String.valueOf(some));
            case "numeric", "real", "double precision", "money" -> Optional.of(number(base));
            case "boolean" -> Optional.of(String.valueOf(random.nextBoolean()));
            case "date" -> Optional.of(day.toString());
            case "timestamp without time zone" -> Optional.of(moment.toString());
            case "timestamp with time zone" -> Optional.of(moment + "+00");
            case "time without time zone" -> Optional.of(moment.toLocalTime().toString());
            case "time with time zone" -> Optional.of(moment.toLocalTime() + "+00");
            case "interval" -> Optional.of(some + " minutes");
            case "uuid" -> Optional.of(new UUID(random.nextLong(), random.nextLong()).toString());
            case "json", "jsonb" -> Optional.of("{\"" + faker.lorem().word() + "\": " + some + "}");
            case "bytea" -> Optional.of(String.format(Locale.ROOT, "\\x%08x", random.nextInt()));
            case "inet" -> Optional.of("10.0." + random.nextInt(256) + "." + some);
            case "cidr" -> Optional.of("10.0." + random.nextInt(256) + ".0/24");
            case "macaddr" ->
                Optional.of(String.format(Locale.ROOT, "02:00:00:00:%02x:%02x", some, random.nextInt(256)));
            case "int4range", "int8range", "numrange", "int4multirange", "int8multirange", "nummultirange" ->
                Optional.of(range(base, String.valueOf(some), String.valueOf(some + 1 + random.nextInt(10))));
            case "daterange", "datemultirange" ->
                Optional.of(range(
                        base,
                        day.toString(),
                        day.plusDays(1L + random.nextInt(10)).toString()));
            case "tsrange", "tsmultirange", "tstzrange", "tstzmultirange" ->
                Optional.of(range(
                        base,
                        moment.toString(),
                        moment.plusHours(1L + random.nextInt(10)).toString()));
            case "bit" -> Optional.of(bits(length(base) == Integer.MAX_VALUE ? 1 : length(base)));
            case "bit varying" -> Optional.of(bits(1));
            case "tsvector" -> Optional.of(faker.lorem().word());
            case "tsquery" -> Optional.of(faker.lorem().word());
            case "point" -> Optional.of("(" + some + "," + random.nextInt(100) + ")");
            case "box" -> Optional.of("(" + some + ",1),(0,0)");
            case "circle" -> Optional.of("<(" + some + ",1),1>");
            case "xml" -> Optional.of("<row>" + some + "</row>");
            case "hstore" -> Optional.of("number=>" + some);
            case "ltree" -> Optional.of(faker.lorem().word() + "." + some);
            case "text", "citext", "character varying", "character", "bpchar", "name", "\"char\"" -> text(column, base);
            default -> Optional.empty();
        };
    }

    private static String range(String base, String from, String to) {
        String range = "[" + from + "," + to + ")";
        return base.contains("multi") ? "{" + range + "}" : range;
    }

    private String bits(int length) {
        StringBuilder bits = new StringBuilder();
        for (int at = 0; at < length; at++) {
            bits.append(random.nextInt(2));
        }
        return bits.toString();
    }

    /** Within its precision and scale. */
    private String number(String base) {
        Matcher precision = LENGTH.matcher(base);
        if (!precision.find()) {
            return random.nextInt(1000) + "." + random.nextInt(10);
        }
        int scale = precision.group(2) == null ? 0 : Math.max(0, Integer.parseInt(precision.group(2)));
        int whole = Math.min(4, Math.max(0, Integer.parseInt(precision.group(1)) - scale));
        String fraction = scale == 0 ? "" : "." + random.nextInt(10);
        return (whole == 0 ? "0" : String.valueOf(random.nextInt((int) Math.pow(10, whole)))) + fraction;
    }

    private Optional<String> text(String column, String base) {
        String value = spoken(column.toLowerCase(Locale.ROOT));
        int length = base.equals("\"char\"") ? 1 : base.equals("character") ? 1 : length(base);
        if (base.startsWith("character(") && length <= 3) {
            return Optional.of(faker.regexify("[A-Z]{" + length + "}"));
        }
        return Optional.of(
                value.length() <= length ? value : value.substring(0, length).strip());
    }

    /** What such a column holds in most databases. */
    private String spoken(String column) {
        List<String> words = List.of(column.split("_"));
        if (column.contains("mail")) {
            return faker.internet().emailAddress();
        } else if (column.contains("phone") || words.contains("tel")) {
            return faker.phoneNumber().subscriberNumber(9);
        } else if (column.contains("first")) {
            return faker.name().firstName();
        } else if (column.contains("last") || column.contains("surname")) {
            return faker.name().lastName();
        } else if (column.contains("city")) {
            return faker.address().city();
        } else if (column.contains("country")) {
            return faker.address().country();
        } else if (column.contains("street") || column.contains("address")) {
            return faker.address().streetAddress();
        } else if (column.contains("zip") || column.contains("postal")) {
            return faker.address().zipCode();
        } else if (column.contains("url") || column.contains("link")) {
            return "https://example.org/" + faker.lorem().word();
        } else if (column.contains("company") || column.contains("organi")) {
            return faker.company().name();
        } else if (column.contains("title") || column.contains("subject")) {
            return faker.book().title();
        } else if (column.contains("name")) {
            return faker.name().fullName();
        } else if (column.contains("desc")
                || column.contains("body")
                || column.contains("note")
                || column.contains("text")) {
            return faker.lorem().sentence();
        }
        return faker.lorem().word();
    }

    private static String withoutLength(String base) {
        return base.replaceAll("\\(.*?\\)", "");
    }

    private static int length(String base) {
        Matcher length = LENGTH.matcher(base);
        boolean limited = base.startsWith("character") || base.startsWith("bit");
        return limited && length.find() ? Integer.parseInt(length.group(1)) : limited ? LONG_ENOUGH : Integer.MAX_VALUE;
    }
}
