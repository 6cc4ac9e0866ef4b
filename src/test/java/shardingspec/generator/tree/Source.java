package shardingspec.generator.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in FROM. */
public sealed interface Source extends Part {

    record OfTable(Relation relation, String alias) implements Source {
        @Override
        public String sql() {
            return relation.name() + " " + alias;
        }

        @Override
        public List<Part> children() {
            return List.of();
        }

        @Override
        public Part with(List<Part> children) {
            return this;
        }

        @Override
        public List<Part> reductions() {
            return List.of();
        }
    }

    record OfCte(String name, String alias) implements Source {
        @Override
        public String sql() {
            return name + " " + alias;
        }

        @Override
        public List<Part> children() {
            return List.of();
        }

        @Override
        public Part with(List<Part> children) {
            return this;
        }

        @Override
        public List<Part> reductions() {
            return List.of();
        }
    }

    record Derived(Query query, String alias, boolean lateral) implements Source {
        @Override
        public String sql() {
            return (lateral ? "LATERAL (" : "(") + query.sql() + ") " + alias;
        }

        @Override
        public List<Part> children() {
            return List.of(query);
        }

        @Override
        public Part with(List<Part> children) {
            return new Derived((Query) children.get(0), alias, lateral);
        }

        @Override
        public List<Part> reductions() {
            return lateral ? List.of(new Derived(query, alias, false)) : List.of();
        }
    }

    /** How two sources are joined. */
    enum JoinKind {
        INNER("JOIN"),
        LEFT("LEFT JOIN"),
        RIGHT("RIGHT JOIN"),
        FULL("FULL JOIN"),
        CROSS("CROSS JOIN");

        private final String words;

        JoinKind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param on empty for a cross join only */
    record Join(JoinKind kind, Source left, Source right, Optional<Condition> on) implements Source {
        @Override
        public String sql() {
            String second = right instanceof Join ? "(" + right.sql() + ")" : right.sql();
            return left.sql() + " " + kind.words() + " " + second
                    + on.map(condition -> " ON " + condition.sql()).orElse("");
        }

        @Override
        public List<Part> children() {
            return Stream.concat(Stream.of(left, right), on.stream())
                    .<Part>map(node -> node)
                    .toList();
        }

        @Override
        public Part with(List<Part> children) {
            return new Join(kind, (Source) children.get(0), (Source) children.get(1), on.map(before ->
                    (Condition) children.get(2)));
        }

        @Override
        public List<Part> reductions() {
            List<Part> reduced = new ArrayList<>(List.of(left, right));
            if (kind == JoinKind.FULL) {
                reduced.add(new Join(JoinKind.LEFT, left, right, on));
            }
            if (kind == JoinKind.RIGHT) {
                reduced.add(new Join(JoinKind.LEFT, right, left, on));
            }
            if (on.isPresent() && kind != JoinKind.INNER) {
                reduced.add(new Join(JoinKind.INNER, left, right, on));
            }
            if (on.isPresent()) {
                reduced.add(new Join(JoinKind.CROSS, left, right, Optional.empty()));
            }
            return reduced;
        }
    }
}
