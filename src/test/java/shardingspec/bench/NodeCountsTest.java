package shardingspec.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shardingspec.subject.Query;

/** The queries that numbers of nodes are compared by. */
class NodeCountsTest {

    @Test
    void there_are_twelve_and_each_stands_in_a_script() {
        assertThat(NodeCounts.queries()).hasSize(12).extracting(Query::name).doesNotHaveDuplicates();
    }
}
