package io.zitadeltestkit.message;

import java.util.List;

/** Provides the messages of an instance. */
public interface MessageSource {
  /** {@return the messages that have arrived, oldest first} */
  List<TestMessage> all();

  /**
   * Returns advice for a missing message.
   *
   * @return a sentence; empty if there is none
   */
  default String hint() {
    return "";
  }
}
