package shardingspec.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shardingspec.node.Login;
import shardingspec.node.Node;

/** Roles follow from names, and a list of servers that is no cluster is refused. */
class TopologyTest {

    private final Topology topology = of("coordinator worker1 worker2 oracle");

    @Test
    void every_server_has_its_role() {
        assertThat(topology.coordinator().name()).isEqualTo("coordinator");
        assertThat(topology.workers()).extracting(Node::name).containsExactly("worker1", "worker2");
        assertThat(topology.oracle().name()).isEqualTo("oracle");
    }

    @Test
    void the_oracle_is_no_member() {
        assertThat(topology.members()).extracting(Node::name).containsExactly("coordinator", "worker1", "worker2");
        assertThat(topology.all()).hasSize(4);
    }

    @Test
    void a_node_is_found_by_name_and_one_that_is_not_there_is_named() {
        assertThat(topology.node("worker2")).isEqualTo(topology.workers().get(1));
        assertThatThrownBy(() -> topology.node("worker9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no node named worker9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker1 oracle",
                "coordinator worker1",
                "coordinator oracle",
                "coordinator coordinator worker1 oracle"
            })
    void servers_that_are_no_cluster_are_refused(String names) {
        assertThatThrownBy(() -> of(names))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a cluster has one coordinator, workers and one oracle, not [");
    }

    private static Topology of(String names) {
        List<Node> nodes = Stream.of(names.split(" ", -1))
                .map(name -> new Node(name, "localhost", 5432, name, 5432, new Login("me", "secret", "shop")))
                .toList();
        return new Topology(nodes);
    }
}
