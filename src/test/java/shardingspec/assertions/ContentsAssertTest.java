package shardingspec.assertions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shardingspec.assertions.SpecAssertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shardingspec.catalog.Contents;
import shardingspec.node.Login;
import shardingspec.node.Node;

/** What tables hold is compared by fingerprint, and explained by rows. */
class ContentsAssertTest {

    private final Contents expected = contents(Node.ORACLE, Map.of("orders", List.of("(1,paid)", "(2,paid)")));

    @Test
    void the_same_rows_in_any_order() {
        assertThat(contents(Node.COORDINATOR, Map.of("orders", List.of("(2,paid)", "(1,paid)"))))
                .holdsTheSameRowsAs(expected);
    }

    @Test
    void no_table_proves_nothing() {
        Contents nothing = new Contents(node(Node.ORACLE), Map.of(), table -> List.of());

        assertThatThrownBy(() -> assertThat(nothing).holdsTheSameRowsAs(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected tables to compare, but oracle was asked for none");
    }

    @Test
    void a_missing_row() {
        assertFails(Map.of("orders", List.of("(2,paid)")), """
                orders: 1 rows, hash sum 1 instead of 2 rows, hash sum 2
                  missing on coordinator: 1 row
                    (1,paid)
                  too much there: none""");
    }

    @Test
    void a_changed_row() {
        assertFails(Map.of("orders", List.of("(1,lost)", "(2,paid)")), """
                orders: 2 rows, hash sum 8 instead of 2 rows, hash sum 2
                  missing on coordinator: 1 row
                    (1,paid)
                  too much there: 1 row
                    (1,lost)""");
    }

    @Test
    void a_row_that_is_there_twice() {
        assertFails(Map.of("orders", List.of("(1,paid)", "(2,paid)", "(2,paid)")), """
                orders: 3 rows, hash sum 3 instead of 2 rows, hash sum 2
                  missing on coordinator: none
                  too much there: 1 row
                    (2,paid)""");
    }

    @Test
    void every_table_that_differs_is_named_and_no_other() {
        assertThatThrownBy(() -> assertThat(contents(Node.COORDINATOR, Map.of("users", List.of("(1)"))))
                        .holdsTheSameRowsAs(expected))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("  users: 1 rows", "  orders: 0 rows")
                .hasMessageNotContainingAny("regions", "products", "order_items");
    }

    @Test
    void of_many_rows_ten_are_shown() {
        List<String> many =
                IntStream.rangeClosed(101, 150).mapToObj(id -> "(" + id + ")").toList();

        assertThatThrownBy(() -> assertThat(contents(Node.COORDINATOR, Map.of("orders", many)))
                        .holdsTheSameRowsAs(expected))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("too much there: 50 rows", "(101)", "(110)")
                .hasMessageNotContaining("(111)");
    }

    private void assertFails(Map<String, List<String>> actual, String message) {
        assertThatThrownBy(() -> assertThat(contents(Node.COORDINATOR, actual)).holdsTheSameRowsAs(expected))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected coordinator to hold the same rows as oracle, but they differ:")
                .hasMessageContaining(message.indent(2).stripTrailing());
    }

    private static final List<String> TABLES = List.of("regions", "users", "products", "orders", "order_items");

    /** Contents whose hashes tell how many rows there are, and which. */
    private static Contents contents(String node, Map<String, List<String>> rows) {
        Map<String, String> fingerprints = new HashMap<>();
        for (String table : TABLES) {
            List<String> held = rows.getOrDefault(table, List.of());
            fingerprints.put(table, held.size() + " rows, hash sum " + hash(held));
        }
        return new Contents(node(node), fingerprints, table -> rows.getOrDefault(table, List.of()));
    }

    private static long hash(List<String> rows) {
        return rows.stream().mapToLong(row -> row.contains("lost") ? 7 : 1).sum();
    }

    private static Node node(String name) {
        return new Node(name, "localhost", 5440, name, 5432, new Login("postgres", "", "sharding_demo"));
    }
}
