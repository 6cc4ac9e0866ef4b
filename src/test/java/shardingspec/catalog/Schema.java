package shardingspec.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shardingspec.node.Node;
import shardingspec.sql.Session;
import shardingspec.subject.Subject;
import shardingspec.subject.SubjectTable;

/** Everything that defines the tables of a subject and what depends on them: one line an item, comparable as text. */
public record Schema(Map<SchemaPart, List<String>> parts) {

    /** An item that one schema has and another has not. */
    public record Difference(SchemaPart part, List<String> lost, List<String> added) {

        @Override
        public String toString() {
            return part.title() + "\n    lost:  " + shown(lost) + "\n    added: " + shown(added);
        }

        private static String shown(List<String> lines) {
            return lines.isEmpty() ? "nothing" : String.join("\n           ", lines);
        }
    }

    public Schema {
        parts = Map.copyOf(parts);
    }

    public static Schema read(Node node, Subject subject) {
        String schemas = subject.tables().stream()
                .map(SubjectTable::schema)
                .distinct()
                .map(schema -> "'" + schema + "'")
                .collect(Collectors.joining(", "));
        Map<SchemaPart, List<String>> parts = new EnumMap<>(SchemaPart.class);
        try (Session session = Session.open(node)) {
            for (SchemaPart part : SchemaPart.values()) {
                parts.put(part, session.rows(part.sql(schemas)).column("line"));
            }
        }
        return new Schema(parts);
    }

    /** The items of one kind, sorted. */
    public List<String> part(SchemaPart part) {
        return parts.getOrDefault(part, List.of());
    }

    public int size() {
        return parts.values().stream().mapToInt(List::size).sum();
    }

    /** In what another schema differs from this one, by kind; none if they are the same. */
    public List<Difference> differences(Schema other) {
        List<Difference> differences = new ArrayList<>();
        for (SchemaPart part : SchemaPart.values()) {
            List<String> lost = without(part(part), other.part(part));
            List<String> added = without(other.part(part), part(part));
            if (!lost.isEmpty() || !added.isEmpty()) {
                differences.add(new Difference(part, lost, added));
            }
        }
        return List.copyOf(differences);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }
}
