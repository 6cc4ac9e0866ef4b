package shardingspec.workload;

import java.util.List;

/**
 * What a node holds of the rows that an application wrote.
 *
 * @param rows every row that is there whole; one that is there twice stands here twice
 * @param halves writes that belong together and of which a part is missing
 */
public record SurvivingRows(List<WrittenRow> rows, List<Half> halves) {

    /**
     * A part of a row.
     *
     * @param key of the row; empty if the part that names it is missing
     * @param what is there, for people
     */
    public record Half(String key, String what) {}

    public SurvivingRows {
        rows = List.copyOf(rows);
        halves = List.copyOf(halves);
    }

    public static SurvivingRows whole(List<? extends WrittenRow> rows) {
        return new SurvivingRows(List.copyOf(rows), List.of());
    }
}
