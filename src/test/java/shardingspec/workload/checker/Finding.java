package shardingspec.workload.checker;

/** @param what for people */
public record Finding(Fault fault, String what) {

    @Override
    public String toString() {
        return fault.label() + ": " + what;
    }
}
