package shardingspec.generator.tree;

import java.util.Optional;

/** Types whose values can be compared with each other. */
public enum Family {
    INTEGER("integer"),
    NUMBER("numeric"),
    TEXT("text"),
    BOOLEAN("boolean"),
    DATE("date"),
    TIMESTAMP("timestamp"),
    TIMESTAMP_WITH_ZONE("timestamptz"),
    UUID("uuid");

    private final String type;

    Family(String type) {
        this.type = type;
    }

    /** A value that says of which type it is, so that it means the same wherever it stands. */
    public String literal(String value) {
        return switch (this) {
            case INTEGER, NUMBER -> value;
            case TEXT -> "'" + value.replace("'", "''") + "'";
            default -> type + " '" + value + "'";
        };
    }

    public String nothing() {
        return "CAST(NULL AS " + type + ")";
    }

    /** Empty for types that have no order, or whose text differs from server to server. */
    public static Optional<Family> of(String type) {
        return switch (type.replaceAll("\\(.*\\)", "")) {
            case "smallint", "integer", "bigint" -> Optional.of(INTEGER);
            case "numeric" -> Optional.of(NUMBER);
            case "text", "character varying" -> Optional.of(TEXT);
            case "boolean" -> Optional.of(BOOLEAN);
            case "date" -> Optional.of(DATE);
            case "timestamp without time zone" -> Optional.of(TIMESTAMP);
            case "timestamp with time zone" -> Optional.of(TIMESTAMP_WITH_ZONE);
            case "uuid" -> Optional.of(UUID);
            default -> Optional.empty();
        };
    }

    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER;
    }

    /** Whether {@code min} and {@code max} take it. */
    public boolean hasExtremes() {
        return this != BOOLEAN && this != UUID;
    }
}
