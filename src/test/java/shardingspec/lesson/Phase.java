package shardingspec.lesson;

/**
 * A part of a journey, with the chapters of the report that belong to it.
 *
 * @param label {@code 1b}: what the numbers of its chapters begin with
 * @param needsCitus whether its steps and lessons can only be taken on servers that carry Citus
 */
public record Phase(String label, String title, boolean needsCitus) {

    @Override
    public String toString() {
        return "Phase " + label + ": " + title;
    }
}
