package shardingspec.spec.example;

import static shardingspec.assertions.SpecAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shardingspec.cluster.Cluster;
import shardingspec.journey.Journey;
import shardingspec.journey.demo.DemoStep;
import shardingspec.junit.DemoSpec;

@DemoSpec(DemoStep.TABLES_DISTRIBUTED)
@Tag("example")
class YourFirstSpec {

    @Test
    void the_largest_order_of_each_user_is_found_by_both_workers(Journey journey, Cluster cluster) {
        assertThat(journey.explain("SELECT user_id, max(amount) FROM orders GROUP BY user_id"))
                .fansOutToAllShards(32, cluster.worker(1), cluster.worker(2));
    }
}
