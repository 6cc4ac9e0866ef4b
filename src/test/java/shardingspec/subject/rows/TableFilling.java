package shardingspec.subject.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shardingspec.sql.Outcome;
import shardingspec.sql.Session;
import shardingspec.subject.assess.Blueprint;
import shardingspec.subject.assess.Column;
import shardingspec.subject.assess.ForeignKey;
import shardingspec.subject.assess.Key;
import shardingspec.subject.assess.Place;
import shardingspec.subject.assess.Table;
import shardingspec.subject.rows.MadeRows.MadeRow;

/** Makes the rows of one table, each tried on the server until it takes it. */
final class TableFilling {

    private static final int TENANTS = 12;
    private static final int ROWS_OF_A_TENANTS_TABLE = 200;
    private static final int ROWS_FOR_ALL = 10;

    /** How often a row is tried with other values: checks and keys of several columns are met by chance. */
    private static final int TRIES = 200;

    /** One value in so many is left empty, where it may be. */
    private static final int EMPTY = 8;

    /**
     * What came of it.
     *
     * @param complaint why there are none, or not all; empty if nothing is to be said
     */
    record Result(int rows, String complaint) {}

    private final Table table;
    private final Blueprint blueprint;
    private final MadeRows made;
    private final Session session;
    private final Random random;
    private final Values values;
    private final Map<String, ColumnType> types;
    private final Place place;
    private final Parents parents;
    private final Set<String> unlike;

    TableFilling(Table table, Blueprint blueprint, MadeRows made, Session session) {
        this.table = table;
        this.blueprint = blueprint;
        this.made = made;
        this.session = session;
        this.random = new Random(table.qualified().hashCode());
        this.values = new Values(random);
        this.types = ColumnType.of(Sql.name(table), session);
        this.place = blueprint.layout().of(table.qualified());
        this.parents = new Parents(table, blueprint, made, random);
        this.unlike = table.columns().stream()
                .map(Column::name)
                .filter(column -> table.keys().stream()
                        .filter(key -> key.kind() != Key.Kind.EXCLUSION)
                        .anyMatch(key -> isAbout(key, column)))
                .collect(Collectors.toSet());
    }

    /** Also in an expression of it. */
    private static boolean isAbout(Key key, String column) {
        return key.columns().contains(column)
                || Pattern.compile("\\b" + Pattern.quote(column) + "\\b")
                        .matcher(key.definition())
                        .find();
    }

    Result fill() {
        if (table.kind() == Table.Kind.FOREIGN) {
            return new Result(0, "its rows are on another server");
        }
        if (table.parent().isPresent() || !table.children().isEmpty()) {
            return new Result(0, "rows of an inheritance are not made up");
        }
        Optional<String> impossible = impossibleColumn();
        if (impossible.isPresent()) {
            return new Result(0, impossible.get());
        }
        int wanted = isRoot() ? TENANTS : place.isDistributed() ? ROWS_OF_A_TENANTS_TABLE : ROWS_FOR_ALL;
        for (int number = 1; number <= wanted; number++) {
            Optional<String> complaint = row(number);
            if (complaint.isPresent()) {
                setSequences();
                return new Result(number - 1, complaint.get());
            }
        }
        setSequences();
        return new Result(wanted, "");
    }

    private boolean isRoot() {
        return blueprint.layout().root().filter(table.qualified()::equals).isPresent();
    }

    private Optional<String> impossibleColumn() {
        return table.columns().stream()
                .filter(column -> column.notNull() && column.defaultValue().isEmpty() && !column.generated())
                .filter(column -> values.unlike(column.name(), type(column), 1).isEmpty())
                .findFirst()
                .map(column -> "no value can be made up for " + column.name() + ", which is of the type "
                        + column.type() + " and must not be empty");
    }

    private ColumnType type(Column column) {
        return types.getOrDefault(column.name(), new ColumnType(column.type(), List.of(), List.of(), List.of()));
    }

    /** Empty if the server took it. */
    private Optional<String> row(int number) {
        String complaint = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<String> tenant = tenant(number);
            Optional<Map<String, Optional<String>>> referring = parents.choose(tenant, place);
            if (referring.isEmpty()) {
                complaint = parents.complaint();
                continue;
            }
            Map<String, Optional<String>> row = row(number, tenant, referring.get());
            Outcome outcome = session.run(insert(row));
            if (!outcome.failed()) {
                made.add(
                        table.qualified(),
                        new MadeRow(isRoot() ? row.getOrDefault(place.column(), Optional.empty()) : tenant, row));
                return Optional.empty();
            }
            complaint = outcome.failure().orElseThrow().toString();
        }
        return Optional.of(number == 1 ? "no row could be made: " + complaint : "no more could be made: " + complaint);
    }

    /** Of the first tenant there is most, and of each further one less. */
    private Optional<String> tenant(int number) {
        if (!place.isDistributed() || isRoot()) {
            return Optional.empty();
        }
        int skewed = (int) (TENANTS * Math.pow(random.nextDouble(), 2));
        int which = number <= TENANTS ? number - 1 : skewed;
        List<MadeRow> tenants = blueprint.layout().root().map(made::of).orElse(List.of());
        if (!tenants.isEmpty()) {
            return tenants.get(which % tenants.size()).tenant();
        }
        ColumnType type = table.columns().stream()
                .filter(column -> column.name().equals(place.column()))
                .findFirst()
                .map(this::type)
                .orElse(new ColumnType(blueprint.layout().type(), List.of(), List.of(), List.of()));
        Random ofTheTenant = new Random(which);
        return new Values(ofTheTenant).unlike(place.column(), type, which + 1);
    }

    private Map<String, Optional<String>> row(
            int number, Optional<String> tenant, Map<String, Optional<String>> referring) {
        Map<String, Optional<String>> row = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            if (column.generated()) {
                continue;
            }
            String name = column.name();
            if (referring.containsKey(name)) {
                row.put(name, referring.getOrDefault(name, Optional.empty()));
            } else if (place.isDistributed() && !isRoot() && name.equals(place.column())) {
                row.put(name, tenant);
            } else {
                value(column, number).ifPresent(value -> row.put(name, value));
            }
        }
        return referToItself(row);
    }

    /** Inner empty: NULL. Outer empty: the default of the column is to be taken. */
    private Optional<Optional<String>> value(Column column, int number) {
        boolean counted = column.isIdentity() || column.defaultValue().startsWith("nextval(");
        if (counted) {
            return Optional.of(Optional.of(String.valueOf(number)));
        }
        if (!column.notNull() && random.nextInt(EMPTY) == 0) {
            return Optional.of(Optional.empty());
        }
        Optional<String> value =
                unlike.contains(column.name()) && type(column).candidates().isEmpty()
                        ? values.unlike(column.name(), type(column), number)
                        : values.of(column.name(), type(column));
        return value.isEmpty() && !column.defaultValue().isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** To a row that is there, or, if it has to, to itself. */
    private Map<String, Optional<String>> referToItself(Map<String, Optional<String>> row) {
        Map<String, Optional<String>> whole = new LinkedHashMap<>(row);
        blueprint.catalog().foreignKeys().stream()
                .filter(key ->
                        key.table().equals(table.qualified()) && key.target().equals(table.qualified()))
                .sorted(Comparator.comparing(ForeignKey::name))
                .forEach(key -> whole.putAll(toItself(key, whole)));
        return whole;
    }

    private Map<String, Optional<String>> toItself(ForeignKey key, Map<String, Optional<String>> row) {
        boolean required = FillingOrder.isRequired(key, table);
        List<MadeRow> others = made.of(table.qualified()).stream()
                .filter(other -> fits(key, other, row))
                .toList();
        boolean none = others.isEmpty() || (!required && random.nextInt(3) == 0);
        Map<String, Optional<String>> found = new HashMap<>();
        for (int at = 0; at < key.columns().size(); at++) {
            String column = key.columns().get(at);
            String target = key.targetColumns().get(at);
            if (isFree(column)) {
                found.put(
                        column,
                        !none
                                ? others.get(random.nextInt(others.size())).value(target)
                                : required ? row.getOrDefault(target, Optional.empty()) : Optional.empty());
            }
        }
        return found;
    }

    private boolean fits(ForeignKey key, MadeRow other, Map<String, Optional<String>> row) {
        boolean sameTenant = !place.isDistributed()
                || isRoot()
                || other.tenant().equals(row.getOrDefault(place.column(), other.tenant()));
        for (int at = 0; at < key.columns().size(); at++) {
            String column = key.columns().get(at);
            if (!isFree(column)
                    && !other.value(key.targetColumns().get(at)).equals(row.getOrDefault(column, Optional.empty()))) {
                return false;
            }
        }
        return sameTenant;
    }

    /** Whether no other rule says what it holds. */
    private boolean isFree(String column) {
        return !column.equals(place.column())
                && blueprint.catalog().foreignKeys().stream()
                        .noneMatch(key -> key.table().equals(table.qualified())
                                && !key.target().equals(table.qualified())
                                && key.columns().contains(column));
    }

    private String insert(Map<String, Optional<String>> row) {
        Map<String, String> declared =
                table.columns().stream().collect(Collectors.toMap(Column::name, Column::type, (one, other) -> one));
        List<String> literals = new ArrayList<>();
        row.forEach((column, value) -> literals.add(Sql.literal(value, declared.getOrDefault(column, "text"))));
        return row.isEmpty()
                ? "INSERT INTO " + Sql.name(table) + " DEFAULT VALUES"
                : "INSERT INTO " + Sql.name(table) + " ("
                        + row.keySet().stream().map(Sql::quoted).collect(Collectors.joining(", "))
                        + ") OVERRIDING SYSTEM VALUE VALUES (" + String.join(", ", literals) + ")";
    }

    /** So that the application's own rows do not get numbers that are taken. */
    private void setSequences() {
        for (Column column : table.columns()) {
            if (column.isIdentity() || column.defaultValue().startsWith("nextval(")) {
                String sequence = column.isIdentity()
                        ? "pg_get_serial_sequence(" + Sql.text(Sql.name(table)) + ", " + Sql.text(column.name()) + ")"
                        : column.defaultValue().replaceAll("^nextval\\((.*)\\)$", "$1");
                session.run("SELECT setval(" + sequence + ", max(" + Sql.quoted(column.name()) + ")) FROM "
                        + Sql.name(table) + " HAVING max(" + Sql.quoted(column.name()) + ") IS NOT NULL");
            }
        }
    }
}
