package shardingspec.workload;

import java.util.List;
import java.util.Map;

/**
 * What a node holds of the rows that an application wrote.
 *
 * @param stateByKey every row that is there whole
 * @param halves what is there of writes that belong together and of which a part is missing, for people
 */
public record SurvivingRows(Map<String, String> stateByKey, List<String> halves) {

    public SurvivingRows {
        stateByKey = Map.copyOf(stateByKey);
        halves = List.copyOf(halves);
    }
}
