package shardingspec.cluster;

/**
 * Why servers do not meet a {@link Need}.
 *
 * @param reason the rest of a sentence that goes on after "because"
 * @param fix what to do about it, as a sentence
 */
public record Missing(String reason, String fix) {}
