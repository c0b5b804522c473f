package io.zitadeltestkit.embedded.internal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form of a page.
 *
 * @param action where it is sent to
 * @param fields its fields with the values that they have
 */
record Form(String action, Map<String, String> fields) {
  /** Returns what is sent when something was typed in; every name has to be a field's. */
  Map<String, String> with(Map<String, String> typed) {
    assertThat(fields.keySet()).containsAll(typed.keySet());
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(typed);
    return all;
  }

  /** Returns the same form with another value of a field, typed in or not. */
  Form forged(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put(name, value);
    return new Form(action, all);
  }
}
