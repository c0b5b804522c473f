package io.zitadeltestkit.message;

import java.util.List;

/** Where the messages of an instance can be read. */
public interface MessageSource {
  /** {@return the messages that have arrived, oldest first} */
  List<TestMessage> all();

  /**
   * Tells what to look at when a message is missing.
   *
   * @return a sentence; empty if there is nothing to say
   */
  default String hint() {
    return "";
  }
}
