package io.zitadeltestkit.it.contract;

/**
 * How a test of the suite ended.
 *
 * @param topic the display name of its class
 * @param promise its display name
 * @param messages the messages of its failure and of the causes, a line each; empty if it has none
 * @param stackTrace of its failure; empty if it has none
 */
record Outcome(String topic, String promise, Status status, String messages, String stackTrace) {
  enum Status {
    KEPT,
    /** An assumption did not hold: on this backend there is nothing to ask. */
    NOT_APPLICABLE,
    BROKEN
  }

  /** What it is about, over all backends. */
  Promise asked() {
    return new Promise(topic, promise);
  }

  /** A line of the table. */
  record Promise(String topic, String text) implements Comparable<Promise> {
    @Override
    public int compareTo(Promise other) {
      int byTopic = topic.compareTo(other.topic);
      return byTopic != 0 ? byTopic : text.compareTo(other.text);
    }
  }
}
